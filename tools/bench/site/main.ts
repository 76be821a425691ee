/**
 * Measures how checks and builds grow with the content: `npm run bench:site`, with `-- --json` for machines, `--checks` or
 * `--builds` for one of the two.
 */
import { loadavg } from "node:os";
import { checks } from "../../../src/checks/index.ts";
import { loadContent } from "../../../src/content/content.ts";
import { projectRoot } from "../../../src/root.ts";
import { playFiles } from "../../../src/site/playground/lab.ts";
import { table } from "../table.ts";
import { type Build, builds } from "./builds.ts";
import { scaled } from "./scale.ts";

const sizes = sizesIn(process.argv) ?? [30, 300, 1000];
const only = ["checks", "builds"].find((name) => process.argv.includes(`--${name}`));

/** Milliseconds of processor time. Other work on the computer shows less in it than in the time by the clock. */
type Measured = { articles: number; checks: { name: string; ms: number; findings: number }[] };
type Built = { articles: number; first: Build; again: Build };

const content = await loadContent(projectRoot);
const measured: Measured[] = [];
if (only !== "builds") {
  // The first run compiles.
  await measure(sizes[0] ?? 0);
  for (const size of sizes) measured.push(await measure(size));
}
const built: Built[] = [];
if (only !== "checks") {
  // Boots the machines, if that was never done.
  await playFiles();
  for (const size of sizes) built.push({ articles: size, ...(await builds(content, size)) });
}
process.stdout.write(
  process.argv.includes("--json")
    ? `${JSON.stringify({ load: loadavg()[0], measured, built }, null, 2)}\n`
    : [
        ...(measured.length > 0 ? [toTable(measured)] : []),
        ...(built.length > 0 ? [buildsTable(built)] : []),
      ].join("\n"),
);

/** `--sizes 30,1000` */
function sizesIn(args: string[]): number[] | undefined {
  const at = args.indexOf("--sizes");
  return at === -1 ? undefined : (args[at + 1] ?? "").split(",").map(Number);
}

async function measure(articles: number): Promise<Measured> {
  const large = scaled(content, articles);
  const times: Measured["checks"] = [];
  for (const { name, run } of checks) {
    const started = process.cpuUsage();
    const found = await run(large);
    const { user, system } = process.cpuUsage(started);
    times.push({ name, ms: (user + system) / 1000, findings: found.length });
  }
  return { articles, checks: times };
}

function toTable(all: Measured[]): string {
  const cell = (ms: number) => `${ms.toFixed(0)} ms`;
  const sum = (one: Measured) => one.checks.reduce((total, { ms }) => total + ms, 0);
  const names = checks.map(({ name }) => name);
  return table([
    [`load ${loadavg()[0]?.toFixed(1)}`, ...all.map(({ articles }) => `${articles} articles`)],
    ...names.map((name) => [
      name,
      ...all.map((one) => cell(one.checks.find((check) => check.name === name)?.ms ?? 0)),
    ]),
    ["all", ...all.map((one) => cell(sum(one)))],
    ["an article", ...all.map((one) => `${(sum(one) / one.articles).toFixed(2)} ms`)],
    ["findings", ...all.map((one) => String(one.checks.reduce((n, { findings }) => n + findings, 0)))],
  ]);
}

function buildsTable(all: Built[]): string {
  const columns = all.flatMap(({ articles, first, again }) => [
    { title: `${articles} articles`, articles, build: first },
    { title: "again", articles, build: again },
  ]);
  const parts = [...new Set(columns.flatMap(({ build }) => Object.keys(build.parts)))];
  const cell = (seconds = 0) => `${seconds.toFixed(1)} s`;
  return table([
    [`load ${loadavg()[0]?.toFixed(1)}`, ...columns.map(({ title }) => title)],
    ...parts.map((part) => [part, ...columns.map(({ build }) => cell(build.parts[part]))]),
    ["the build", ...columns.map(({ build }) => cell(build.seconds))],
    [
      "an article",
      ...columns.map(({ articles, build }) => `${((build.seconds / articles) * 1000).toFixed(0)} ms`),
    ],
    ["memory", ...columns.map(({ build }) => `${(build.memory / 1e6).toFixed(0)} MB`)],
  ]);
}
