import { execFileSync, spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { makerCommands, readerCommands } from "../../../src/cli/commands.ts";
import { exitCodes } from "../../../src/cli/exit-codes.ts";
import { repository } from "../../fixtures/repository.ts";

const commands = ["", ...Object.keys({ ...readerCommands, ...makerCommands })];
/** Commands of commands. */
const lower = [
  "lab add",
  "lab build",
  "lab check",
  "lab lock",
  "lab patches",
  "messages extract",
  "messages seal",
];
const helps = helpsOf([...commands, ...lower]);

/*
 * What people and scripts rely on: a changed name or meaning of an option shows here. After a change that you meant:
 * npx vitest run tests/unit/cli/help.test.ts -u
 */
test.each([...helps])("the help of crunbook %s is as it was approved", async (command, help) => {
  expect(help).toContain("Usage: crunbook");
  const name = ["crunbook", ...command.split(" ").filter(Boolean)].join("-");
  // A list of names grows without a change of the interface: of a long one only its place is approved.
  const approved = help.replaceAll(/(?:"[\w-]+",\s+){6,}"[\w-]+"/g, "many");
  await expect(approved).toMatchFileSnapshot(`help/${name}.txt`);
});

test("every command of a command is among them", () => {
  const found = [...helps].flatMap(([command, help]) => {
    const [, after = ""] = help.split("\nCommands:\n");
    const [list = ""] = after.split("\n\n");
    const names = [...list.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = ""]) => name);
    return names.filter((name) => name !== "help").map((name) => `${command} ${name}`.trim());
  });
  expect(found.sort()).toEqual([...commands.slice(1), ...lower].sort());
});

function helpsOf(names: string[]): Map<string, string> {
  const script = path.join("tests", "fixtures", "print-helps.ts");
  const printed = execFileSync(process.execPath, [script, ...names], { cwd: repository, encoding: "utf8" });
  const texts = printed.split("---\n");
  return new Map(names.map((name, index) => [name, texts[index] ?? ""]));
}

test.each(["verify --bogus", "lab lock --bogus"])("crunbook %s is wrong usage", (command) => {
  const { status, stderr } = spawnSync(process.execPath, ["bin/crunbook.js", ...command.split(" ")], {
    cwd: repository,
    encoding: "utf8",
  });
  expect(stderr).toContain("--bogus");
  expect(status).toBe(exitCodes.usage);
});
