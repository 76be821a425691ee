import { layersShown } from "../../answer/layers.ts";
import { tellingWords } from "../../answer/telling-words.ts";
import type { OfflineArticle } from "../../article/offline.ts";
import type { Answer, FoundIssue } from "../../match/answer.ts";
import type { Library } from "../data/data.ts";
import type { Paper } from "../terminal/paper.ts";
import { printArticle } from "./article.ts";
import { printChain } from "./chain.ts";
import { searchAddress } from "./links.ts";
import { printMessages } from "./messages.ts";

/** Prints the answer for a person: verdict, cause and fix first, then what else it can be, then how we know. */
export function printAnswer(paper: Paper, paste: string, answer: Answer, library: Library): void {
  const found = answer.issues.flatMap((issue) => {
    const article = library.articles.find(({ slug }) => slug === issue.slug);
    return article ? [{ issue, article }] : [];
  });
  const [first, ...others] = found;
  if (first) {
    printVerdict(paper, first.issue, first.article);
    printArticle(paper, first.issue, first.article, layersShown(paste, answer), library.site);
  } else if (answer.outcome === "none") printNotKnown(paper, paste, answer, library.site);
  else {
    paper.paragraph([
      { text: "No article yet.", style: "doubtful" },
      " Parts of it are known: below is what prints them. The cause may stand in the last of them.",
    ]);
  }
  if (others.length > 0) {
    paper.heading(first?.issue.outcome === "match" ? "Less likely" : "Also possible");
    for (const { issue, article } of others) {
      paper.paragraph(article.title, { first: "- " });
      paper.paragraph({ text: `crunbook show ${issue.slug}`, style: "quiet" }, { indent: 2 });
    }
  }
  printChain(paper, answer);
  printMessages(paper, answer);
}

function printVerdict(paper: Paper, { outcome }: FoundIssue, { title }: OfflineArticle): void {
  const verdict =
    outcome === "match"
      ? ({ text: "Match:", style: "good" } as const)
      : ({ text: "Possible:", style: "doubtful" } as const);
  paper.paragraph([verdict, " ", { text: title, style: "title" }]);
}

function printNotKnown(paper: Paper, paste: string, answer: Answer, site: string | undefined): void {
  if (paste.trim() === "") {
    paper.paragraph("There is nothing to explain: the text is empty.");
    return;
  }
  paper.paragraph([
    { text: "Not known.", style: "doubtful" },
    " Nothing in this is a text that a container runtime or engine is known to print. The cause may stand in other lines: try more of the log, or the output of the command that failed.",
  ]);
  const words = tellingWords(paste, answer);
  if (site && words !== "") {
    paper.gap();
    paper.paragraph("Search the articles for its words:");
    paper.paragraph({ text: searchAddress(site, words), style: "link" }, { indent: 2 });
  }
}
