/** Measures how the checks of all content grow with it: `npm run bench:site`, with `-- --json` for machines. */
import { loadavg } from "node:os";
import { checks } from "../../../src/checks/index.ts";
import { loadContent } from "../../../src/content/content.ts";
import { projectRoot } from "../../../src/root.ts";
import { table } from "../table.ts";
import { scaled } from "./scale.ts";

const sizes = [30, 300, 1000];

/** Milliseconds of processor time. Other work on the computer shows less in it than in the time by the clock. */
type Measured = { articles: number; checks: { name: string; ms: number; findings: number }[] };

const content = await loadContent(projectRoot);
// The first run compiles.
await measure(sizes[0] ?? 0);
const measured: Measured[] = [];
for (const size of sizes) measured.push(await measure(size));
process.stdout.write(
  process.argv.includes("--json")
    ? `${JSON.stringify({ load: loadavg()[0], measured }, null, 2)}\n`
    : toTable(measured),
);

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
