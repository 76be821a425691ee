/** Proves that every recording is what the lab wrote: its seal is the digest of its text. */

import { recordingName } from "../lab/example/load.ts";
import { isSealed } from "../lab/recording/digest.ts";
import type { Check } from "./check.ts";

export const untouched: Check = {
  name: "untouched recordings",
  about: "No recording was edited by hand: only the lab writes them.",
  run: ({ examples }) =>
    examples.flatMap(({ slug, folder, recordings }) =>
      recordings
        .filter((recording) => !isSealed(recording))
        .map(
          ({ header }) =>
            `${folder}/recorded/${recordingName(header)}:1: was edited by hand: only the lab writes recordings. ` +
            `Record it again: crunbook record --only ${slug} --runtime ${header.runtime}-${header.version}`,
        ),
    ),
};
