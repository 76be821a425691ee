import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { nearest } from "../../src/errors/nearest.ts";
import { UserError } from "../../src/errors/user-error.ts";
import { findBrowser } from "./browser.ts";
import { type Counts, countJUnit, countPlaywright, countVitest, none } from "./counts.ts";
import { type Failure, failedInJUnit, failedInPlaywright, failedInVitest } from "./failures.ts";
import { findFirefox } from "./firefox.ts";
import type { RunTool } from "./run-tool.ts";

/** One part of `npm test`. */
export type Stage = {
  name: string;
  /** For the heading. */
  what: string;
  /**
   * @throws NotRun when it needs what not every machine has
   * @throws UserError when it cannot run at all
   */
  run: (tool: RunTool, tier: Tier) => Promise<Ran>;
};

/** What came of a stage; the failures that its report names. */
export type Ran = { counts: Counts; failures: Failure[] };

/** How much is replayed: options of `crunbook verify`. */
export type Tier = { replay: string[] };

/** Each run replays what has changed, and a part of the rest. */
const everyRun: Tier = { replay: ["--budget", "8m"] };
const everything: Tier = { replay: ["--fresh"] };

/** A stage cannot run on this machine and need not: it counts as one check skipped, and the summary says why. */
export class NotRun extends Error {
  override name = "NotRun";
}

/** Where the tools leave their reports. */
export const reportsFolder = path.join(".cache", "test");
const report = (name: string) => path.join(reportsFolder, name);

const astro = "node_modules/astro/bin/astro.mjs";

/** All stages, the quick ones first. */
export const stages: Stage[] = [
  {
    name: "types",
    what: "every file type-checks",
    run: async (tool) => asCount(await tool(astro, ["check"])),
  },
  {
    name: "lint",
    what: "style and common mistakes",
    run: async (tool) => {
      // In CI it would colour every letter by itself.
      const args = process.stdout.isTTY ? ["ci"] : ["ci", "--colors=off"];
      return asCount(await tool("node_modules/@biomejs/biome/bin/biome", args));
    },
  },
  {
    name: "content",
    what: "articles, translations, examples and catalogues",
    run: async (tool) => asCount(await tool("bin/crunbook.js", ["check"])),
  },
  {
    name: "unit",
    what: "parts, one by one",
    run: async (tool) => {
      const file = report("unit.json");
      const code = await runVitest(tool, file);
      return reported(file, vitest, code);
    },
  },
  {
    name: "replay",
    what: "examples on releases, in the lab",
    run: async (tool, { replay }) => {
      const file = report("replay.xml");
      const code = await tool("bin/crunbook.js", ["verify", ...replay, "--junit", file]);
      return reported(file, junit, code);
    },
  },
  {
    name: "build",
    what: "the site and its search index",
    run: async (tool) => asCount(await tool(astro, ["build"])),
  },
  {
    name: "e2e",
    what: "the built site in a real browser",
    run: async (tool) => {
      needBuiltSite();
      const browser = await findBrowser();
      process.stdout.write(`browser: ${browser}\n`);
      const file = report("e2e.json");
      const code = await tool(
        "node_modules/@playwright/test/cli.js",
        ["test", `--reporter=${process.env["CI"] ? "dot" : "line"},json`],
        { CRUNBOOK_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: path.resolve(file) },
      );
      return reported(file, playwright, code);
    },
  },
  {
    name: "lighthouse",
    what: "accessibility, best practices, search engines, what moves while a page loads",
    run: async (tool) => {
      needBuiltSite();
      const file = report("lighthouse.json");
      const code = await runVitest(tool, file, ["--config=tests/lighthouse/vitest.config.ts"], {
        CRUNBOOK_BROWSER: await findBrowser(),
      });
      return reported(file, vitest, code);
    },
  },
  {
    name: "firefox",
    what: "the built site in Firefox",
    run: async (tool) => {
      needBuiltSite();
      const firefox = await findFirefox();
      if (firefox === undefined) {
        throw new NotRun(
          "needs Firefox: install it (on Debian as root: apt-get install firefox-esr), or name one in CRUNBOOK_FIREFOX",
        );
      }
      process.stdout.write(`browser: ${firefox}\n`);
      const file = report("firefox.json");
      const code = await runVitest(tool, file, ["--config=tests/firefox/vitest.config.ts"], {
        CRUNBOOK_FIREFOX: firefox,
      });
      return reported(file, vitest, code);
    },
  },
];

/**
 * What a command line asks for: all stages, the ones it names, or all without some; `--everything` among them replays
 * every recording.
 * @throws UserError when it names something else
 */
export function chooseStages(args: string[], all: Stage[]): { chosen: Stage[]; tier: Tier } {
  const rest = args.filter((arg) => arg !== "--everything");
  const tier = rest.length < args.length ? everything : everyRun;
  const without = rest[0] === "--without";
  const names = without ? rest.slice(1) : rest;
  const known = all.map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    throw new UserError(
      `there is no stage "${name}"${near ? `. Did you mean "${near}"?` : ""} (one of ${known.join(", ")}, or --without and some of them; --everything replays all)`,
    );
  }
  const chosen = names.length === 0 ? all : all.filter(({ name }) => names.includes(name) !== without);
  return { chosen, tier };
}

/** @throws UserError when the site is not built */
function needBuiltSite(): void {
  if (!existsSync("dist")) throw new UserError("there is no built site. Build it first: npm run build");
}

/** Runs vitest, which leaves its report in a file. @returns its exit code */
function runVitest(
  tool: RunTool,
  file: string,
  args: string[] = [],
  env?: Record<string, string>,
): Promise<number> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return tool("node_modules/vitest/vitest.mjs", ["run", ...reporters, ...args], env);
}

/** A stage that is one check. */
function asCount(code: number): Ran {
  return { counts: code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 }, failures: [] };
}

/** How a tool's report is read. */
type Reader = { count: (text: string) => Counts; failed: (text: string) => Failure[] };
const vitest: Reader = { count: countVitest, failed: failedInVitest };
const playwright: Reader = { count: countPlaywright, failed: failedInPlaywright };
const junit: Reader = { count: countJUnit, failed: failedInJUnit };

/** What a report says; a tool that failed without a failed test is one failure more. */
async function reported(file: string, { count, failed }: Reader, code: number): Promise<Ran> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new UserError(`ended with exit code ${code} and left no report`);
  });
  const counts = count(text);
  return {
    counts: code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts,
    failures: failed(text),
  };
}
