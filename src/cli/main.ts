import { Command, CommanderError } from "commander";
import { UserError } from "../schema/user-error.ts";
import { exitCodes } from "./exit-codes.ts";
import { labCommand } from "./lab.ts";
import { messagesCommand } from "./messages.ts";
import { newCommand } from "./new.ts";
import { startCommand } from "./start.ts";
import { recordCommand, verifyCommand } from "./verify.ts";

/** The command line's entry: sets `process.exitCode`, prints one message for whatever went wrong. */
export async function main(argv: string[]): Promise<void> {
  const program = new Command("crunbook")
    .description(
      "A knowledge base of container-runtime errors, every article proven by a replay on real runtimes.",
    )
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  const commands = [
    startCommand(),
    newCommand(),
    recordCommand(),
    verifyCommand(),
    labCommand(),
    messagesCommand(),
  ];
  for (const command of commands) program.addCommand(command.exitOverride());
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  // commander has printed its own message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof UserError) {
    process.stderr.write(`crunbook: ${error.message}\n`);
    return exitCodes.usage;
  }
  process.stderr.write(`crunbook: this is a bug: ${error instanceof Error ? error.stack : String(error)}\n`);
  return exitCodes.broken;
}
