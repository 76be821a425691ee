import { type Explanation, headingOf, type Verdict } from "../../answer/explanation.ts";
import { defaultLocale, languages } from "../../schema/locale.ts";
import type { Library } from "../data/data.ts";
import type { Paper, Span } from "../terminal/paper.ts";
import { printArticle } from "./article.ts";
import { printChain } from "./chain.ts";
import { searchAddress } from "./links.ts";
import { printMessages } from "./messages.ts";

/** Prints the answer for a person: verdict, cause and fix first, then what else it can be, then how we know. */
export function printAnswer(paper: Paper, explanation: Explanation, { site, articles }: Library): void {
  const { verdict, sample } = explanation;
  const [first, ...others] = explanation.articles;
  if (verdict === "none" && sample === "") {
    paper.paragraph("There is nothing to explain: the text is empty.");
    return;
  }
  paper.paragraph([
    ...verdictSpans[verdict],
    ...(first ? [{ text: headingOf(first), style: "title" } as const] : []),
  ]);
  printPlace(paper, explanation);
  if (first) {
    const body = articles.find(({ slug }) => slug === first.slug)?.body ?? [];
    printArticle(paper, first, body, site);
  } else printSearch(paper, explanation.words, site);
  if (others.length > 0) {
    paper.heading("Also possible");
    for (const article of others) {
      paper.paragraph(headingOf(article), { first: "- " });
      paper.paragraph({ text: `crunbook show ${article.slug}`, style: "quiet" }, { indent: 2 });
    }
  }
  printChain(paper, explanation);
  printMessages(paper, explanation);
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
