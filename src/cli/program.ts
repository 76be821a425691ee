import { Command, CommanderError } from "commander";
import { visible } from "../answer/visible.ts";
import { UserError } from "../errors/user-error.ts";
import { exitCodes } from "./exit-codes.ts";

/** A command of which only the name and the description are loaded until it is called. */
export type LazyCommand = { name: string; description: string; load: () => Promise<Command> };

/** Runs a command line: sets `process.exitCode`, prints one message for whatever went wrong. */
export async function runProgram(argv: string[], commands: LazyCommand[], version: string): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // Who reads the output may have seen enough: `crunbook list | head -1`.
    if (error.code === "EPIPE") process.exit();
    process.stderr.write(`crunbook: the output cannot be written: ${error.message}\n`);
    process.exit(exitCodes.broken);
  });
  const program = new Command("crunbook")
    .description(
      "A knowledge base of container-runtime errors, every article proven by a replay on real runtimes.",
    )
    .version(version)
    .exitOverride()
    .configureOutput({ outputError })
    .configureHelp({ showGlobalOptions: true })
    .addHelpText("after", help);
  const named = argv[0] === "help" ? argv.slice(1, 2) : argv.slice(0, 1);
  for (const { name, description, load } of commands) {
    const command = named.includes(name) ? await load() : new Command(name);
    // Otherwise commander ends the process by itself, with 1 where it was called wrongly.
    for (const one of [command, ...command.commands]) one.exitOverride().configureOutput({ outputError });
    program.addCommand(command.description(description));
  }
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** An argument that a message quotes may be a paste. */
function outputError(message: string, write: (text: string) => void): void {
  write(visible(message));
}

function report(error: unknown): number {
  // commander has printed its own message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof UserError) {
    process.stderr.write(visible(`crunbook: ${error.message}\n`));
    return exitCodes.usage;
  }
  const what = error instanceof Error ? error.stack : String(error);
  process.stderr.write(visible(`crunbook: this is a bug: ${what}\n`));
  return exitCodes.broken;
}

const help = `
Exit codes:
  0    all is well; explain: an article matches
  1    a check failed; explain: not known
  2    wrong usage, or content that has to be put right
  3    the command could not do its work
  4    explain: possible, but not certain
  130  interrupted`;
