import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { codeRoot, projectRoot } from "../root.ts";
import { type MakerCommand, makerCommands } from "./commands.ts";
import { cachedData } from "./data/cached.ts";
import { runProgram } from "./program.ts";
import { readers } from "./readers.ts";

/** Loaded one by one: each brings much that the others do without. */
const load: Record<MakerCommand, () => Promise<Command>> = {
  start: async () => (await import("./start.ts")).startCommand(),
  check: async () => (await import("./check.ts")).checkCommand(),
  new: async () => (await import("./new.ts")).newCommand(),
  draft: async () => (await import("./draft.ts")).draftCommand(),
  record: async () => (await import("./record.ts")).recordCommand(),
  redact: async () => (await import("./redact.ts")).redactCommand(),
  verify: async () => (await import("./verify.ts")).verifyCommand(),
  lab: async () => (await import("./lab.ts")).labCommand(),
  messages: async () => (await import("./messages.ts")).messagesCommand(),
};

/** The command line's entry in the repository. */
export async function main(argv: string[]): Promise<void> {
  const { version } = JSON.parse(await readFile(path.join(codeRoot, "package.json"), "utf8"));
  const makers = names(makerCommands).map((name) => ({
    name,
    description: makerCommands[name],
    load: load[name],
  }));
  await runProgram(argv, [...readers(cachedData(projectRoot)), ...makers], version);
}

function names<K extends string>(record: Record<K, string>): K[] {
  return Object.keys(record).filter((key): key is K => Object.hasOwn(record, key));
}
