import { recordingName } from "../lab/example/load.ts";
import { isSealed } from "../lab/recording/digest.ts";
import type { Content } from "./check.ts";

/** Recordings whose text is not what the lab wrote. */
export function checkUntouched({ examples }: Content): string[] {
  return examples.flatMap(({ slug, folder, recordings }) =>
    recordings
      .filter((recording) => !isSealed(recording))
      .map(
        ({ header }) =>
          `${folder}/recorded/${recordingName(header)}:1: was edited by hand: only the lab writes recordings. ` +
          `Record it again: crunbook record --only ${slug} --runtime ${header.runtime}-${header.version}`,
      ),
  );
}
