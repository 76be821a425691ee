import { Command } from "commander";
import type { OfflineArticle } from "../article/offline.ts";
import { fillPlaceholders } from "../match/fill.ts";
import type { Data } from "./data/data.ts";
import { issueAddress } from "./explain/links.ts";

import { mustBeKnown } from "./known.ts";
import { printWholeRule } from "./show-rule.ts";
import { printBlocks } from "./terminal/blocks.ts";
import type { Paper } from "./terminal/paper.ts";
import { patternText } from "./terminal/pattern.ts";
import { paperFor } from "./terminal/stream.ts";

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
      else if (rule) printWholeRule(paper, rule);
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
  paper.heading("Confirm");
  for (const { run, prints, also = {} } of article.confirm) {
    for (const command of [run, ...Object.values(also)])
      paper.verbatim(`$ ${fillPlaceholders(command)}`, 2, "code");
    paper.paragraph(
      [
        { text: "prints ", style: "quiet" },
        { text: patternText(prints), style: "code" },
      ],
      { indent: 4 },
    );
  }
  const links: string[] = [];
  printBlocks(paper, article.body, 0, (url) => {
    const known = links.indexOf(url);
    return known === -1 ? links.push(url) : known + 1;
  });
  paper.heading("Affected");
  for (const range of article.affects) paper.paragraph(rangeOf(range), { indent: 2, first: "- " });
  if (article.related.length > 0) {
    paper.heading("Related");
    for (const { slug, why } of article.related) {
      paper.paragraph([{ text: slug, style: "strong" }, `: ${why}`], { indent: 2, first: "- " });
    }
  }
  paper.heading("References");
  for (const { title, url } of article.references) {
    paper.paragraph(title, { indent: 2, first: "- " });
    paper.paragraph({ text: url, style: "link" }, { indent: 4 });
  }
  printLinks(paper, links, article.slug, site);
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

/** Where the numbers in the text point to. A link to another article names the command that shows it. */
function printLinks(paper: Paper, links: string[], slug: string, site: string | undefined): void {
  if (links.length === 0) return;
  paper.heading("Links");
  for (const [index, url] of links.entries()) {
    const other = /^\.\.\/([a-z0-9-]+)\/(?:#.*)?$/.exec(url)?.[1];
    const target = other
      ? `crunbook show ${other}`
      : site
        ? new URL(url, issueAddress(site, slug)).href
        : url;
    paper.paragraph({ text: target, style: "link" }, { indent: 2, first: `[${index + 1}] ` });
  }
}
