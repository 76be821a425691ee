import { type Explanation, headingOf } from "../../answer/explanation.ts";
import { answerWords, sentenceWords } from "../../answer/words.ts";
import type { Library } from "../data/data.ts";
import type { Paper } from "../terminal/paper.ts";
import { hints } from "../terminal/words.ts";
import { printArticle } from "./article.ts";
import { printChain } from "./chain.ts";
import { printLeads } from "./further.ts";
import { exitCodeAddress, searchAddress } from "./links.ts";
import { printMessages } from "./messages.ts";
import { printRules } from "./rule.ts";
import { verdictSpans } from "./verdict.ts";

/** Prints the answer for a person: verdict, cause and fix first, then what else it can be, then how we know. */
export function printAnswer(paper: Paper, explanation: Explanation, { site, articles }: Library): void {
  const { verdict, sample, rules } = explanation;
  const [first, ...others] = explanation.articles;
  if (verdict === "none" && sample === "") {
    paper.paragraph(hints.empty);
    return;
  }
  paper.paragraph(verdictSpans(explanation));
  printPlace(paper, explanation);
  if (!first) printRules(paper, rules, site);
  if (!first) printExitCode(paper, explanation, site);
  if (first) {
    const body = articles.find(({ slug }) => slug === first.slug)?.body ?? [];
    printArticle(paper, first, body, site);
  } else if (verdict !== "exit-code") printSearch(paper, explanation.words, site);
  if (others.length > 0) {
    paper.heading(answerWords.others);
    printLeads(
      paper,
      others.map((article) => ({ slug: article.slug, title: headingOf(article) })),
    );
  }
  if (first) printExitCode(paper, explanation, site);
  printClosest(paper, explanation);
  printChain(paper, explanation, site);
  printMessages(paper, explanation, site);
}

/** Articles that only share words with the paste. */
function printClosest(paper: Paper, { closest }: Explanation): void {
  if (closest.length === 0) return;
  paper.heading(answerWords.closest);
  printLeads(paper, closest);
}

/** What an exit code means, and what it is likely to come from. */
function printExitCode(paper: Paper, { exitCode, verdict }: Explanation, site: string | undefined): void {
  if (!exitCode) return;
  const { code, means, causes } = exitCode;
  paper.gap();
  const label = { text: answerWords.exitCode(code) + sentenceWords.colon, style: "strong" } as const;
  // Where it is the verdict, it has been named.
  paper.paragraph(verdict === "exit-code" ? means : [label, means]);
  if (causes.length > 0) paper.heading(answerWords.causes);
  printLeads(paper, causes);
  if (!site) return;
  paper.gap();
  paper.paragraph({ text: exitCodeAddress(site, code), style: "link" });
}

/** Which line decided, and of what it speaks. */
function printPlace(paper: Paper, { place, lines }: Explanation): void {
  if (!place) return;
  const { placeLine, subjects: names } = answerWords;
  const line = lines > 1 ? [placeLine(sentenceWords.grouped(place.line))] : [];
  const subjects = place.subjects.map(({ kind, name }) => `${names[kind]} ${name}`);
  paper.paragraph({ text: [...line, ...subjects].join(sentenceWords.comma), style: "quiet" });
}

function printSearch(paper: Paper, words: string, site: string | undefined): void {
  if (!site || words === "") return;
  paper.gap();
  paper.paragraph(`${answerWords.searchProse}${words}:`);
  paper.paragraph({ text: searchAddress(site, words), style: "link" }, { indent: 2 });
}
