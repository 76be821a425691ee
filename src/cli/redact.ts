import path from "node:path";
import { Command } from "commander";
import { writeAtomically } from "../files/write.ts";
import { loadExamples, recordingName } from "../lab/example/load.ts";
import { formatRecording, printedLines } from "../lab/recording/format.ts";
import { masksId, remask } from "../lab/recording/masked.ts";
import { projectRoot } from "../root.ts";
import type { Recording } from "../schema/recording.ts";
import { exitCodes } from "./exit-codes.ts";

/** `crunbook redact`: brings recordings up to date with masks that came since, without a replay. */
export function redactCommand(): Command {
  return new Command("redact")
    .addHelpText(
      "after",
      "\nShows each line that changes once, with the recordings that have it.\nExit codes: 0 all are up to date now, 1 some have to be recorded again.",
    )
    .action(async () => {
      const folders = await loadExamples(projectRoot);
      const old = folders.flatMap(({ folder, recordings }) =>
        recordings
          .filter(({ header }) => header.masks !== masksId())
          .map((recording) => ({
            file: path.join(folder, "recorded", recordingName(recording.header)),
            recording,
          })),
      );
      const changes = new Map<string, string[]>();
      const due: string[] = [];
      for (const { file, recording } of old) {
        const masked = remask(recording);
        if (!masked) {
          due.push(file);
          continue;
        }
        await writeAtomically(path.join(projectRoot, file), formatRecording(masked));
        for (const change of changedLines(recording, masked)) {
          changes.set(change, [...(changes.get(change) ?? []), file]);
        }
      }
      for (const [change, files] of changes) process.stdout.write(`${files.join("\n")}\n${change}\n\n`);
      const told = due.map(
        (file) =>
          `${file}: what was masked in it has changed, or it was edited by hand. Record it again: crunbook record\n`,
      );
      process.stdout.write(
        `${told.join("")}${old.length - due.length} recordings brought up to date, ${due.length} due\n`,
      );
      process.exitCode = due.length > 0 ? exitCodes.failed : exitCodes.ok;
    });
}

/** Each line that masks changed, as `- before` and `+ after`. */
function changedLines(before: Recording, after: Recording): string[] {
  const [old, now] = [printedLines(before.steps), printedLines(after.steps)];
  return [...new Set(old.flatMap((line, at) => (line === now[at] ? [] : `- ${line}\n+ ${now[at]}`)))];
}
