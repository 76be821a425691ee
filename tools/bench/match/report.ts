import type { EnvelopeRates } from "../../pastes/envelope-rates.ts";
import { table } from "../table.ts";
import type { Compared } from "./compare.ts";
import type { Ours } from "./ours.ts";
import { formatShare } from "./wilson.ts";

/** All that `npm run bench:match` measures. */
export type Report = {
  articles: number;
  templates: number;
  pastes: number;
  lines: number;
  compared: Compared[];
  ours: Ours;
};

/** The report for people. Shares stand with their 95 % interval. */
export function reportTable(report: Report, misses: boolean): string {
  const { compared, ours } = report;
  const rows = compared.map((one) => [
    one.name,
    formatShare(one.first),
    formatShare(one.firstThree),
    `${one.negatives.hits}/${one.negatives.of}`,
    one.logs.of === 0 ? "–" : `${one.logs.hits}/${one.logs.of}`,
    one.firstAbove ? formatShare(one.firstAbove) : "no scores",
    `${one.medianMs.toFixed(2)} ms`,
  ]);
  const head = ["", "right first", "in first three", "negatives", "log lines", "first, none false", "median"];
  const own: [string, string][] = [
    ["right first and sure of it", formatShare(ours.sureFirst)],
    ["right among three, closest included", formatShare(ours.namedThree)],
    ["the same without its wordings", formatShare(ours.unseen)],
    ["negatives: closest", formatShare(ours.near.negatives)],
    ["log lines: closest", formatShare(ours.near.logs)],
    ["negatives: match", formatShare(ours.negatives.match)],
    ["negatives: match or possible", formatShare(ours.negatives.any)],
    ["log lines: match", formatShare(ours.logs.match)],
    ["log lines: match or possible", formatShare(ours.logs.any)],
    ["no article: an informative message", formatShare(ours.uncovered.decoded)],
    ["no article: another one as match", formatShare(ours.uncovered.wrongMatch)],
    ["no article: another one as possible", formatShare(ours.uncovered.wrongPossible)],
  ];
  return `${report.pastes} pastes, ${report.articles} articles, ${report.templates} templates, ${report.lines} log lines

${table([head, ...rows])}
negatives, log lines: for how many an article is named though none fits; the others are asked a sixteenth of the lines
first, none false: right first with a score above that of every article so named
${compared.length === 1 || compared.some(({ name }) => name === "prototype") ? "" : "The prototype is not at hand.\n"}
Crunbook alone
${table(own)}${misses ? missesOf(report) : ""}`;
}

function missesOf({ compared, ours }: Report): string {
  const own = compared[0]?.misses ?? [];
  const { undecoded, wrong, claimed } = ours.misses;
  const lists: [string, string[]][] = [
    [
      "Not first",
      own.map(({ id, wanted, got }) => `${id}: wanted ${wanted.join(", ")}, got ${got.join(", ")}`),
    ],
    [
      "No informative message",
      undecoded.map(
        ({ id, text, why }) => `${id}: ${JSON.stringify(text).slice(0, 400)}\n      ${why || "nothing"}`,
      ),
    ],
    [
      "Another article",
      wrong.map(
        ({ id, cause, got, outcome, pattern }) => `${id}: ${cause}, got ${got} (${outcome}: ${pattern})`,
      ),
    ],
    [
      "Nothing to do with containers",
      claimed.map(({ text, outcome, why }) => `${outcome}: ${text}\n      ${why}`),
    ],
  ];
  return lists
    .map(([title, lines]) => `\n${title}: ${lines.length}\n${lines.map((line) => `  ${line}\n`).join("")}`)
    .join("");
}

/** How many templates find themselves, by envelope. */
export function envelopeTable(
  { templates, envelopes, missing, unfound }: EnvelopeRates,
  misses: boolean,
): string {
  const rows = envelopes.map(({ name, found, medianMs }) => [
    name,
    formatShare(found),
    `${medianMs.toFixed(2)} ms`,
  ]);
  const why = missing.map(({ reason, count, example }) => [reason, String(count), example]);
  const list = misses
    ? `\n${unfound.map(({ envelope, template }) => `  ${envelope}: ${template}\n`).join("")}`
    : "";
  return `${templates} templates, each with random values in each envelope: does it find itself?

${table(rows)}
Why not, over all envelopes
${table(why)}${list}`;
}
