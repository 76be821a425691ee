import { recordingName } from "../lab/example/load.ts";
import { transcriptDigest } from "../lab/recording/digest.ts";
import type { Content } from "./check.ts";

/** Recordings whose text is not what the lab wrote. */
export function checkUntouched({ examples }: Content): string[] {
  return examples.flatMap(({ slug, folder, recordings }) =>
    recordings
      .filter(({ header, steps }) => header.transcript !== transcriptDigest(steps))
      .map(
        ({ header }) =>
          `${folder}/recorded/${recordingName(header)}:1: was edited by hand: only the lab writes recordings. ` +
          `Record it again: crunbook record --only ${slug} --runtime ${header.runtime}-${header.version}`,
      ),
  );
}
