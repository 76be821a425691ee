import { Command } from "commander";
import type { OfflineArticle } from "../article/offline.ts";
import { fillPlaceholders } from "../match/fill.ts";
import type { Data } from "./data/data.ts";
import { issueAddress, ruleAddress } from "./explain/links.ts";
import { mustBeKnown } from "./known.ts";
import { printBody, printLinks, printReferences } from "./show-parts.ts";
import { printWholeRule } from "./show-rule.ts";
import { printCheck } from "./terminal/check.ts";
import type { Paper } from "./terminal/paper.ts";
import { patternText } from "./terminal/pattern.ts";
import { paperFor } from "./terminal/stream.ts";
import { headings } from "./terminal/words.ts";

/** `crunbook show <slug>`: an article or a rule, to read in a terminal. */
export function showCommand(data: Data): Command {
  return new Command("show")
    .argument("<slug>", "the name of an article or a rule, as explain and list give it")
    .action(async (slug: string) => {
      const { articles, site } = await data.library();
      const article = articles.find((one) => one.slug === slug);
      const { rules } = article ? { rules: [] } : await data.rules();
      const rule = rules.find((one) => one.slug === slug);
      if (!article && !rule)
        mustBeKnown(
          slug,
          [...articles, ...rules].map((one) => one.slug),
          "article or rule",
        );
      const paper = paperFor(process.stdout, process.env);
      if (article) printWhole(paper, article, site);
      else if (rule) printWholeRule(paper, rule, site && ruleAddress(site, rule.slug));
      process.stdout.write(paper.toString());
    });
}

function printWhole(paper: Paper, article: OfflineArticle, site: string | undefined): void {
  paper.paragraph({ text: article.title, style: "title" });
  paper.gap();
  paper.paragraph(article.summary);
  paper.heading("Exact words");
  for (const { pattern, by, releases } of article.signatures) {
    paper.paragraph({ text: patternText(pattern), style: "code" }, { indent: 2, first: "- " });
    paper.paragraph({ text: [by, releases].filter(Boolean).join(": "), style: "quiet" }, { indent: 4 });
  }
  paper.heading("Symptoms");
  for (const symptom of article.symptoms) paper.paragraph(symptom, { indent: 2, first: "- " });
  paper.heading(headings.confirm);
  for (const { run, prints, also = {} } of article.confirm) {
    printCheck(
      paper,
      [run, ...Object.values(also)].map((command) => fillPlaceholders(command)),
      prints,
    );
  }
  const links = printBody(paper, article.body);
  paper.heading("Affected");
  for (const range of article.affects) paper.paragraph(rangeOf(range), { indent: 2, first: "- " });
  if (article.related.length > 0) {
    paper.heading("Related");
    for (const { slug, why } of article.related) {
      paper.paragraph([{ text: slug, style: "strong" }, `: ${why}`], { indent: 2, first: "- " });
    }
  }
  printReferences(paper, article.references);
  printLinks(paper, links, site && issueAddress(site, article.slug));
}

function rangeOf({
  runtime,
  introduced,
  fixed,
  cause,
  condition,
}: OfflineArticle["affects"][number]): string {
  const from = introduced ? `from ${introduced}` : "";
  const to = fixed ? `fixed in ${fixed}` : "";
  return [`${runtime} ${[from, to].filter(Boolean).join(", ") || "in every release"}`, cause, condition]
    .filter(Boolean)
    .join("; ");
}
