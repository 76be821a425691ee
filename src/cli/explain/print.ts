import { type Explanation, headingOf, type Verdict } from "../../answer/explanation.ts";
import { defaultLocale, languages } from "../../schema/locale.ts";
import type { Library } from "../data/data.ts";
import type { Paper, Span } from "../terminal/paper.ts";
import { printArticle } from "./article.ts";
import { printChain } from "./chain.ts";
import { printLeads } from "./further.ts";
import { exitCodeAddress, searchAddress } from "./links.ts";
import { printMessages } from "./messages.ts";
import { printRules } from "./rule.ts";

/** Prints the answer for a person: verdict, cause and fix first, then what else it can be, then how we know. */
export function printAnswer(paper: Paper, explanation: Explanation, { site, articles }: Library): void {
  const { verdict, sample, rules } = explanation;
  const [first, ...others] = explanation.articles;
  const [rule] = rules;
  if (verdict === "none" && sample === "") {
    paper.paragraph("There is nothing to explain: the text is empty.");
    return;
  }
  paper.paragraph([
    ...verdictSpans[verdict],
    ...(first ? [{ text: headingOf(first), style: "title" } as const] : []),
    ...(rule ? [{ text: rule.title, style: "title" } as const] : []),
  ]);
  printPlace(paper, explanation);
  if (!first) printRules(paper, rules, site);
  if (!first) printExitCode(paper, explanation, site);
  if (first) {
    const body = articles.find(({ slug }) => slug === first.slug)?.body ?? [];
    printArticle(paper, first, body, site);
  } else if (verdict !== "exit-code") printSearch(paper, explanation.words, site);
  if (others.length > 0) {
    paper.heading("Also possible");
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
  paper.heading("Closest articles, not certain");
  printLeads(paper, closest);
}

/** What an exit code means, and what it is likely to come from. */
function printExitCode(paper: Paper, { exitCode }: Explanation, site: string | undefined): void {
  if (!exitCode) return;
  const { code, means, causes } = exitCode;
  paper.gap();
  paper.paragraph([{ text: `Exit code ${code}: `, style: "strong" }, means]);
  if (causes.length > 0) paper.heading("Likely causes");
  printLeads(paper, causes);
  if (!site) return;
  paper.gap();
  paper.paragraph({ text: exitCodeAddress(site, code), style: "link" });
}

/** Which line decided, and of what it speaks. */
function printPlace(paper: Paper, { place, lines }: Explanation): void {
  if (!place) return;
  const line = lines > 1 ? [`line ${place.line.toLocaleString(languages[defaultLocale].tag)}`] : [];
  const subjects = place.subjects.map(({ kind, name }) => `${kind} ${name}`);
  paper.paragraph({ text: [...line, ...subjects].join(", "), style: "quiet" });
}

const elsewhere =
  "The cause may stand in other lines: try more of the log, or the output of the command that failed.";

const verdictSpans: Record<Verdict, Span[]> = {
  match: [{ text: "Match:", style: "good" }, " "],
  possible: [{ text: "Possible:", style: "doubtful" }, " "],
  rule: [{ text: "No article yet; the rule:", style: "doubtful" }, " "],
  "exit-code": [
    { text: "An exit code.", style: "doubtful" },
    " It says how a program ended; what went wrong stands in its log, or in the output of the command that failed.",
  ],
  "no-article": [
    { text: "No article yet.", style: "doubtful" },
    " Parts of it are known: below is what prints them. The cause may stand in the last of them.",
  ],
  wrappers: [{ text: "Not known, apart from what wraps it.", style: "doubtful" }, ` ${elsewhere}`],
  none: [
    { text: "Not known.", style: "doubtful" },
    ` Nothing in this is a text that a container runtime or engine is known to print. ${elsewhere}`,
  ],
};

function printSearch(paper: Paper, words: string, site: string | undefined): void {
  if (!site || words === "") return;
  paper.gap();
  paper.paragraph("Search the articles for its words:");
  paper.paragraph({ text: searchAddress(site, words), style: "link" }, { indent: 2 });
}
