import { execFile, execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseSteps } from "../../../src/lab/example/steps.ts";
import { layers } from "../../../src/schema/layers.ts";
import {
  type Block,
  commandsOf,
  fencedBlocks,
  guideBlocks,
  isShown,
  type Shown,
} from "../../fixtures/own-words.ts";
import { emptyProject } from "../../fixtures/project.ts";
import { repository } from "../../fixtures/repository.ts";

/*
 * What the project says that one can type, works, and prints what is shown. A command that no test is to run is listed
 * here with the reason; it must exist all the same.
 */
const notRun: [RegExp, string][] = [
  [/^npm ci( && npm (start|test))?$/, "installs, and runs until it is stopped or for many minutes"],
  [/^npm (start|test|run) ?/, "a stage of npm test, which this is part of, or minutes of work"],
  [/^CRUNBOOK_URL=\S+ npm run build$/, "a minute of work; the tests in a browser look at what it makes"],
  [/^npm pack$/, "tests/unit/cli/packed.test.ts does"],
  [/^(CRUNBOOK_\w+=\S+ )?npx (playwright|vitest) /, "tests of their own"],
  [/^\$EDITOR /, "a person's work"],
  [/^git clone /, "needs a network"],
  [/^(npx )?crunbook (messages extract|lab lock|lab build) /, "needs sources or packages from a network"],
  [/^(npx )?crunbook lab add /, "writes into the project; tests/unit/cli/lab-add.test.ts does it elsewhere"],
  [/^(npx )?crunbook new /, "writes into the project; tests/unit/cli/new.test.ts does it elsewhere"],
  [/^(npx )?crunbook draft .* --write/, "writes into the project; tests/unit/draft does it elsewhere"],
  [/^(npx )?crunbook record\b/, "boots machines; tests/unit/lab records"],
  [/^(npx )?crunbook messages seal /, "writes into the project; tests/unit/checks/catalogues.test.ts seals"],
  [/ <\w+>/, "a name is to be put in"],
];

const markdown = execFileSync("git", ["ls-files", "*.md"], { cwd: repository, encoding: "utf8" })
  .trim()
  .split("\n");
const guides = readdirSync(path.join(repository, "src/site/guides"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".astro"))
  .map((name) => path.join("src/site/guides", name));
const blocks = [...markdown.flatMap(fencedBlocks), ...guides.flatMap(guideBlocks)];
const commands = blocks.filter(({ language }) => ["sh", "console"].includes(language)).flatMap(commandsOf);

/** The examples that a command's `--help` ends with. */
const helps = readdirSync(path.join(repository, "tests/unit/cli/help")).map((name) => ({
  at: `--help: ${name}`,
  text: readFileSync(path.join(repository, "tests/unit/cli/help", name), "utf8"),
}));
const helped = helps.flatMap(({ at, text }) => {
  const [, after = ""] = text.split("\nExamples:\n");
  const [list = ""] = after.split("\n\n");
  return list
    .split("\n")
    .filter(Boolean)
    .map((line): Shown => ({ at, command: line.trim(), output: undefined }));
});

/** Commands between backticks in a sentence: named, not shown, so that they are to exist and are not run. */
const inSentences = markdown.flatMap((file) =>
  [
    ...readFileSync(path.join(repository, file), "utf8")
      .replaceAll(/^```.*?^```$/gms, "")
      .matchAll(/`([^`\n]+)`/g),
  ]
    .map(([, command = ""]): Shown => ({ at: file, command, output: undefined }))
    .filter(({ command }) => /^(?:CRUNBOOK_\w+=\S+ )?(?:npm|npx|crunbook|git) \S/.test(command)),
);

const all = [...commands, ...helped, ...inSentences];
const reasonFor = (command: string) => notRun.find(([pattern]) => pattern.test(command));
/** Each once, wherever it is shown. */
const run = [
  ...new Map(
    [...commands, ...helped]
      .filter(({ command }) => !reasonFor(command))
      .map((shown) => [`${shown.command}\n${shown.output ?? ""}`, shown]),
  ).values(),
];

const log = `Error: unable to start container process: exec: "/entrypoint.sh": permission denied\n`;
/** The command of this repository, and stand-ins for the programs of a cluster: what they print is in the log. */
const shell = `
npx() { shift; crunbook "$@"; }
crunbook() { "$NODE" "$REPOSITORY/bin/crunbook.js" "$@"; }
kubectl() { cat kubelet.log; }
journalctl() { cat kubelet.log; }
`;

/** Runs a command in a folder that has the file which the examples name. */
async function printedBy(command: string): Promise<string> {
  const place = await emptyProject();
  await place.write("kubelet.log", log);
  const { stdout } = await promisify(execFile)("bash", ["-euo", "pipefail", "-c", `${shell}\n${command}`], {
    cwd: place.root,
    env: { ...process.env, NODE: process.execPath, REPOSITORY: repository, NO_COLOR: "1", COLUMNS: "80" },
  });
  return stdout;
}

test("every block of code is of a kind that is tested", () => {
  const kinds = ["sh", "console", "js", "mdx", "steps.sh"];
  expect(blocks.filter(({ language }) => !kinds.includes(language)).map(({ at }) => at)).toEqual([]);
  expect(blocks.length).toBeGreaterThan(15);
  expect(helped.length).toBeGreaterThan(2);
});

describe("a command that is shown works, and prints what is shown of it", () => {
  test.each(run)(
    "$at: $command",
    async ({ command, output }) => {
      const printed = await printedBy(command);
      expect(printed).not.toBe("");
      if (output !== undefined && !isShown(output, printed)) expect(printed).toBe(output);
    },
    60_000,
  );
});

test("every reason not to run a command is of one that is shown", () => {
  const unused = notRun.filter(([pattern]) => !all.some(({ command }) => pattern.test(command)));
  expect(unused).toEqual([]);
});

test("a command that is not run exists all the same: its name, its options, its files", async () => {
  const wrong = all.flatMap(({ at, command }) =>
    command.split(" && ").map((one) => `${at}: ${problemOf(one)}`),
  );
  expect(wrong.filter((text) => !text.endsWith(": fine"))).toEqual([]);
});

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8")));

/** Why there is no such command, or "fine". */
function problemOf(command: string): string {
  const words = command.replace(/^(?:CRUNBOOK_\w+=\S+ )+/, "").split(" ");
  const [program, name = "", ...rest] = words[0] === "npx" ? words.slice(1) : words;
  if (program === "npm") {
    const script = name === "run" ? rest[0] : name;
    return ["ci", "pack"].includes(name) || scripts[script ?? ""] !== undefined
      ? "fine"
      : `no script ${script}`;
  }
  if (program === "crunbook" || / crunbook /.test(command)) return unknownIn(command);
  const files = words.filter(
    (word) => /^(?:src|tests|examples|content)\//.test(word) && !word.includes("exec-not-found"),
  );
  const gone = files.find((file) => !existsSync(path.join(repository, file)));
  if (gone !== undefined) return `no file ${gone}`;
  const known = ["git", "playwright", "vitest", "$EDITOR"];
  return known.includes(program ?? "") ? "fine" : `unknown program ${program}`;
}

/** A subcommand or an option that the help does not name. */
function unknownIn(command: string): string {
  const [, after = ""] = command.split(/(?:^| )crunbook /);
  const words = after.replaceAll(/'[^']*'/g, "").split(" ");
  const options = words.filter((word) => word.startsWith("--") && word !== "--help");
  const names = words.filter((word) => /^[a-z]+$/.test(word));
  const own = [`crunbook-${names.slice(0, 2).join("-")}.txt`, `crunbook-${names[0]}.txt`, "crunbook.txt"];
  const help = helps.find(({ at }) =>
    own.some((file, index) => at.endsWith(` ${file}`) && (index < 2 || !names[0])),
  );
  if (!help) return `no command ${names[0]}`;
  const unknown = options.find((option) => !help.text.includes(option));
  return unknown === undefined ? "fine" : `no option ${unknown}`;
}

test("the guides' steps and article are such as they teach", () => {
  const of = (kind: string): Block[] => blocks.filter(({ language }) => language === kind);
  for (const { at, text } of of("steps.sh")) expect(parseSteps(text, at).length).toBeGreaterThan(3);
  for (const { text } of of("mdx")) {
    const [, layer] = /<Fix layer="([\w-]+)">/.exec(text) ?? [];
    expect(layers).toContain(layer);
  }
  expect([of("steps.sh").length, of("mdx").length]).toEqual([2, 2]);
});

test("the matcher's example is the same everywhere; the package's test runs it", () => {
  const examples = blocks.filter(({ language }) => language === "js");
  expect(examples.length).toBe(3);
  expect(new Set(examples.map(({ text }) => text)).size).toBe(1);
});

test("what is shown of an output is compared with it", () => {
  expect(isShown("one\n…\nfour", "one\ntwo\nthree\nfour\n")).toBe(true);
  expect(isShown("one\n…", "one\n")).toBe(true);
  expect(isShown("a … d (b)", "a b c d (b)\n")).toBe(true);
  expect(isShown("one\nfour", "one\ntwo\nfour\n")).toBe(false);
  expect(isShown("one", "one\ntwo\n")).toBe(false);
  expect(isShown("a.c", "abc\n")).toBe(false);
});
