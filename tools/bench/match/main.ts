/**
 * Measures what is found for real pastes, beside full-text search: `npm run bench:match -- --help`.
 */

import { parseArgs } from "node:util";
import { templatesOf } from "../../../src/match/columns.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import { measureEnvelopes } from "../../pastes/envelope-rates.ts";
import { hasArticle, loadIndex, loadLogLines, loadPastes } from "../../pastes/load.ts";
import { compare } from "./compare.ts";
import { type Contender, docOf, oneByOne } from "./contenders/contender.ts";
import { flexSearch, fuse, lunrSearch, miniSearch, orama } from "./contenders/libraries.ts";
import { pagefindSearch } from "./contenders/pagefind.ts";
import { prototype } from "./contenders/prototype.ts";
import { askMatcher } from "./ours.ts";
import { envelopeTable, type Report, reportTable } from "./report.ts";

const help = `Measures what is found for real pastes, beside full-text search over the same articles.
  --pastes <file>   labelled pastes of the fixture's form; otherwise the fixture
  --logs <folder>   plain files of logs that have nothing to do with containers: each line is asked
  --only            the matcher alone, without the others
  --misses          lists what was not found, and what was claimed wrongly
  --envelopes       renders every template in every envelope instead, and looks whether it finds itself
  --json            for machines
`;
/** Of the logs' lines the others are asked every so many. */
const everyLine = 16;

const { values } = parseArgs({
  // bin/tool.js stands before this script's name.
  args: process.argv.slice(3),
  options: {
    pastes: { type: "string" },
    logs: { type: "string" },
    only: { type: "boolean", default: false },
    misses: { type: "boolean", default: false },
    envelopes: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
process.stdout.write(values.help ? help : values.envelopes ? await envelopes() : await pastes());

async function pastes(): Promise<string> {
  const { articles, index } = await loadIndex();
  const all = await loadPastes(values.pastes);
  const slugs = new Set(articles.map(({ slug }) => slug));
  const negatives = all.filter(({ cause }) => cause === "none");
  const others = all.filter(({ cause }) => cause !== "none");
  const covered = others.filter((paste) => hasArticle(paste, slugs));
  const uncovered = others.filter((paste) => !covered.includes(paste));
  const lines = values.logs === undefined ? [] : await loadLogLines(values.logs);
  const sample = lines.filter((_, i) => i % everyLine === 0);
  const matcher = createMatcher(index);
  const ours = oneByOne("Crunbook", (paste) =>
    matcher.explain(paste).issues.map(({ slug, score }) => ({ slug, score })),
  );
  const compared = [await compare(ours, covered, negatives, lines)];
  if (!values.only) {
    const docs = articles.map(docOf);
    const makers: (() => Contender | undefined | Promise<Contender | undefined>)[] = [
      () => prototype(index),
      () => miniSearch(docs),
      () => flexSearch(docs),
      () => orama(docs),
      () => fuse(docs),
      () => lunrSearch(docs),
      () => pagefindSearch(articles),
    ];
    for (const make of makers) {
      const contender = await make();
      if (!contender) continue;
      compared.push(await compare(contender, covered, negatives, sample));
      await contender.close?.();
    }
  }
  const report: Report = {
    articles: articles.length,
    templates: templatesOf(index).length,
    pastes: all.length,
    lines: lines.length,
    compared,
    ours: askMatcher(index, matcher, covered, negatives, lines, uncovered),
  };
  return values.json ? `${JSON.stringify(report, null, 2)}\n` : reportTable(report, values.misses);
}

async function envelopes(): Promise<string> {
  const { index } = await loadIndex();
  const rates = measureEnvelopes(index);
  return values.json ? `${JSON.stringify(rates, null, 2)}\n` : envelopeTable(rates, values.misses);
}
