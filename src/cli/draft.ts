import { Command } from "commander";
import { draftOf } from "../draft/draft.ts";
import { draftText } from "../draft/print.ts";
import { readSubject } from "../draft/subject.ts";
import { type Written, writeDraft } from "../draft/write.ts";
import { projectRoot } from "../root.ts";

/** `crunbook draft <slug>`: what the recordings and the catalogue say of an article that is being written. */
export function draftCommand(): Command {
  return new Command("draft")
    .argument("<slug>", "an article whose example is recorded; how far it is written does not matter")
    .option(
      "--write",
      "write the fields that are absent, or have TODO in or above them, and content/life.json",
    )
    .addHelpText("after", help)
    .action(async (slug: string, { write }: { write?: true }) => {
      const subject = await readSubject(projectRoot, slug);
      const draft = draftOf(subject);
      process.stdout.write(draftText(draft, subject));
      if (write) process.stdout.write(`\n${report(await writeDraft(draft, subject))}`);
    });
}

function report({ written, kept }: Written): string {
  return [
    ...written.map((what) => `# written: ${what}\n`),
    ...kept.map((what) => `# was there, and stays: ${what}\n`),
  ].join("");
}

const help = `
Prints signatures with the releases that have them, affects, errno, exit codes and the place in content/life.json,
then the holes: releases of which nobody has shown what they print. What cannot be told stands there as a TODO.

Examples:
  crunbook draft exec-directory`;
