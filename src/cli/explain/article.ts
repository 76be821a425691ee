import type { OfflineArticle } from "../../article/offline.ts";
import type { FoundIssue, Reason } from "../../match/answer.ts";
import { fillPlaceholders } from "../../match/fill.ts";
import { type Layer, layerTitles } from "../../schema/layers.ts";
import { printBlocks } from "../terminal/blocks.ts";
import type { Paper } from "../terminal/paper.ts";
import { issueAddress } from "./links.ts";

/** How many reasons are worth reading. */
const reasonsShown = 3;

/** Prints what an article says of a paste: summary, why, how to confirm, the fix for where the paste comes from. */
export function printArticle(
  paper: Paper,
  issue: FoundIssue,
  article: OfflineArticle,
  layers: Layer[],
  site: string | undefined,
): void {
  paper.gap();
  paper.paragraph(article.summary);
  paper.heading("Why");
  for (const reason of issue.reasons.slice(0, reasonsShown)) printReason(paper, reason);
  for (const [name, value] of Object.entries(issue.values)) {
    paper.paragraph([{ text: `${name}: `, style: "quiet" }, value], { indent: 2 });
  }
  paper.heading("Confirm");
  for (const { run, prints } of article.confirm) {
    paper.verbatim(`$ ${fillPlaceholders(run, issue.values)}`, 2, "code");
    paper.paragraph(
      [
        { text: "prints ", style: "quiet" },
        { text: prints, style: "code" },
      ],
      { indent: 4 },
    );
  }
  printFixes(paper, article, layers);
  paper.heading("More");
  paper.verbatim(`crunbook show ${article.slug}`, 2);
  if (site) paper.paragraph({ text: issueAddress(site, article.slug), style: "link" }, { indent: 2 });
}

function printReason(paper: Paper, { kind, pattern, by, releases, cause, shared }: Reason): void {
  const who =
    kind === "check"
      ? "is what the check prints"
      : `is what ${[by, releases && `(${releases})`].filter(Boolean).join(" ") || "it"} prints`;
  const why = `${cause ? `${who}: ${cause}` : who}${shared ? "; other problems print it too" : ""}`;
  paper.paragraph([{ text: pattern, style: "code" }, ` ${why}`], { indent: 2, first: "- " });
}

/** The fixes for the layers that the paste shows; the article's first when it has none for these. */
function printFixes(paper: Paper, { body, slug }: OfflineArticle, layers: Layer[]): void {
  const fixes = body.filter((block) => block.kind === "fix");
  const fitting = layers.flatMap((layer) => fixes.filter((fix) => fix.layer === layer));
  const shown = fitting.length > 0 ? fitting : fixes.slice(0, 1);
  if (shown.length === 0) return;
  paper.heading("Fix");
  printBlocks(paper, shown, 2);
  const others = fixes.filter((fix) => !shown.includes(fix));
  if (others.length === 0) return;
  const names = [...new Set(others.map(({ layer }) => layerTitles[layer]))].join(", ");
  paper.gap();
  paper.paragraph([`Also for ${names}: `, { text: `crunbook show ${slug}`, style: "quiet" }], { indent: 2 });
}
