import { readFile } from "node:fs/promises";
import path from "node:path";
import { Command } from "commander";
import { UserError } from "../errors/user-error.ts";
import { makerCommands } from "./commands.ts";
import { dataIn } from "./data/data.ts";
import { runProgram } from "./program.ts";
import { readers } from "./readers.ts";

/** Where the package has its compiled code and its data. */
const lib = path.join(import.meta.dirname, "..");

/** The command line's entry in the package: `explain`, `list` and `show`. The others say where they work. */
export async function main(argv: string[]): Promise<void> {
  const { version } = JSON.parse(await readFile(path.join(lib, "..", "package.json"), "utf8"));
  const makers = Object.entries(makerCommands).map(([name, description]) => ({
    name,
    description: `${description} (in the repository only)`,
    load: async () => elsewhere(name),
  }));
  await runProgram(argv, [...readers(dataIn(lib)), ...makers], version);
}

function elsewhere(name: string): Command {
  return new Command(name)
    .argument("[anything...]")
    .allowUnknownOption()
    .action(() => {
      throw new UserError(
        `"crunbook ${name}" works on the articles' sources: run it in a clone of the Crunbook repository, after "npm ci"`,
      );
    });
}
