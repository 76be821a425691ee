/** Measures what rules say of real pastes without an article: `npm run bench:rules -- --help`. */

import { parseArgs } from "node:util";
import { ruleLibrary } from "../../../src/article/rule-library.ts";
import { loadOperations, loadTies } from "../../../src/content/operations.ts";
import { loadRules } from "../../../src/content/rules.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import { projectRoot } from "../../../src/root.ts";
import { fixtureFiles, hasArticle, loadIndex, loadPastes } from "../../pastes/load.ts";
import { formatShare } from "../match/wilson.ts";
import { measureRules, usedRules } from "./measure.ts";

const help = `Measures what rules say of real pastes whose cause has no article.
  --pastes <file>   labelled pastes of the fixtures' form; otherwise both fixtures
  --misses          lists the pastes that get no rule, and those whose rules do not name the cause
  --used            lists how many pastes each rule answers
  --json            for machines
`;

const { values } = parseArgs({
  // bin/tool.js stands before this script's name.
  args: process.argv.slice(3),
  options: {
    pastes: { type: "string" },
    misses: { type: "boolean", default: false },
    used: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
process.stdout.write(values.help ? help : await report());

async function report(): Promise<string> {
  const files = values.pastes ? [values.pastes] : fixtureFiles;
  const [{ articles, index }, pages, operations, ties, loaded] = await Promise.all([
    loadIndex(),
    loadRules(projectRoot),
    loadOperations(projectRoot),
    loadTies(projectRoot),
    Promise.all(files.map((file) => loadPastes(file))),
  ]);
  const slugs = new Set(articles.map(({ slug }) => slug));
  const uncovered = loaded.flat().filter((paste) => paste.cause !== "none" && !hasArticle(paste, slugs));
  const library = ruleLibrary({ rules: pages, operations, ties });
  const rates = measureRules(createMatcher(index), library, pages, uncovered);
  if (values.json) return `${JSON.stringify(rates, null, 2)}\n`;
  const lines = [
    `${uncovered.length} pastes without an article, ${pages.length} rules`,
    `a rule                 ${formatShare(rates.ruled)}`,
    `a rule with the cause  ${formatShare(rates.named)}`,
  ];
  if (values.used)
    lines.push("", ...usedRules(rates, library.rules).map((one) => `${one.pastes} ${one.slug}`));
  const none = rates.answers.filter(({ rules }) => rules.length === 0);
  if (none.length > 0) lines.push("", `No rule (${none.length}):`);
  for (const { paste } of none) {
    lines.push(`  ${paste.id} [${paste.cause}]`);
    if (values.misses) lines.push(...paste.paste.split("\n").map((line) => `      ${line}`));
  }
  if (values.misses) {
    lines.push("", "A rule, but not the cause:");
    for (const { paste, rules, named } of rates.answers) {
      if (rules.length === 0 || named) continue;
      lines.push(`  ${paste.id} [${paste.cause}] ${rules.join(", ")}`);
      lines.push(...paste.paste.split("\n").map((line) => `      ${line}`));
    }
  }
  return `${lines.join("\n")}\n`;
}
