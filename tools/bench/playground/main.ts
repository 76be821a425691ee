/**
 * Measures the playground of the built site in Chromium on this computer: `npm run bench:playground`, with `-- --json`
 * for machines. The site is served from this computer: what a network adds is not in it.
 */
import { loadavg } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";
import config from "../../../playwright.config.ts";
import { hostRules, serveSite } from "../../../src/cli/serve.ts";
import { projectRoot } from "../../../src/root.ts";
import { type Run, timeRun } from "./drive.ts";

const example = "cgroupspath-systemd-format";
const releases = ["crun 1.28", "runc 1.4.3"];
const rounds = 2;

type Row = { release: string; visit: "first visit" | "next visit" | "same page"; runs: Run[] };

const load = loadavg()[0] ?? 0;
const dir = path.join(projectRoot, "dist");
const site = await serveSite({ dir, base: "/", rules: await hostRules(dir), port: 0, host: "127.0.0.1" });
const browser = await chromium.launch(config.use?.launchOptions);
const rows: Row[] = [];
for (const release of releases) {
  const row = (visit: Row["visit"]): Row => ({ release, visit, runs: [] });
  const [first, next, same] = [row("first visit"), row("next visit"), row("same page")];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext();
    for (const visit of [first, next]) {
      const page = await context.newPage();
      await page.goto(`${site.url}play/`);
      await page.locator("#play-example").selectOption(example);
      await page.locator(`.playground[data-example="${example}"]`).waitFor();
      await page.locator(".playground .controls select").selectOption(release);
      visit.runs.push(await timeRun(page));
      if (visit === next) same.runs.push(await timeRun(page));
      await page.close();
    }
    await context.close();
  }
  rows.push(first, next, same);
}
await browser.close();
await site.close();
process.stdout.write(
  process.argv.includes("--json") ? `${JSON.stringify({ load, rows }, null, 2)}\n` : table(),
);

function table(): string {
  const cells = rows.map(({ release, visit, runs }) => [
    release,
    visit,
    ...[
      runs.map(({ loaded }) => loaded),
      runs.map(({ firstCommand }) => firstCommand),
      runs.flatMap(({ containerRuns }) => containerRuns),
      runs.map(({ done }) => done),
    ].map(middle),
  ]);
  const head = ["release", "", "loaded", "first command", "a run", "all steps"];
  const lines = [head, ...cells].map((row) => row.map((cell, at) => cell.padEnd(at < 2 ? 12 : 14)).join(""));
  return `${example}, seconds after the click, middle of ${rounds} (load before: ${load.toFixed(1)})\n\n${lines.join("\n")}\n`;
}

function middle(values: number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(2);
}
