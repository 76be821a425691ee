/**
 * Measures how fast the built site's pages are on a phone with a slow line, as Lighthouse computes it:
 * `npm run bench:lighthouse`, with `-- --json` for machines.
 *
 * It computes that from what it sees here (simulated throttling), so that most of a busy computer's delays do not count;
 * but what scripts and layout took does. Other work on the computer makes a page slower, never faster: the best run is
 * the nearest to the truth.
 */
import { loadavg } from "node:os";
import path from "node:path";
import { hostRules, serveSite } from "../../../src/cli/serve.ts";
import { projectRoot } from "../../../src/root.ts";
import { table } from "../table.ts";
import { audit, audited, lost, openAuditor, points } from "./audit.ts";

const rounds = 5;

const load = loadavg()[0] ?? 0;
const dir = path.join(projectRoot, "dist");
const site = await serveSite({ dir, base: "/", rules: await hostRules(dir), port: 0, host: "127.0.0.1" });
const auditor = await openAuditor();
const rows: { page: string; points: number[]; lost: string[] }[] = [];
for (const [page, at] of audited) {
  const results = [];
  for (let round = 0; round < rounds; round++) {
    results.push(await audit(`${site.url}${at}`, auditor.port, ["performance"]));
  }
  const best = results.toSorted((a, b) => points(b, "performance") - points(a, "performance"))[0];
  rows.push({
    page,
    points: results.map((result) => points(result, "performance")),
    lost: best ? lost(best) : [],
  });
}
await auditor.close();
await site.close();
process.stdout.write(
  process.argv.includes("--json")
    ? `${JSON.stringify({ load, rows }, null, 2)}\n`
    : `load ${load.toFixed(1)} before\n${table([
        ["page", "best of 100", "all", "what cost the best run points"],
        ...rows.map((row) => [
          row.page,
          String(Math.max(...row.points)),
          row.points.join(" "),
          row.lost.join(", "),
        ]),
      ])}`,
);
