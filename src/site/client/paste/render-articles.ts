import { layerTitles } from "../../../schema/layers.ts";
import { links } from "../../links.ts";
import { printedBy } from "../../printed-by.ts";
import { strings as siteStrings, pasteStrings as strings } from "../../strings.ts";
import { articleAnchor } from "./anchors.ts";
import { element } from "./element.ts";
import { patternNodes, titleNodes } from "./render-pattern.ts";
import type { Shown, ShownArticle, ShownReason } from "./shown.ts";

/** The articles found: the likeliest large, with its reasons and its check, the others in short. */
export function renderArticles({ articles }: Shown): HTMLElement[] {
  const [best, ...others] = articles;
  if (!best) return [];
  const first = element(
    "article",
    { class: "found", id: articleAnchor(0), "data-outcome": best.outcome },
    heading("h3", best),
    element("p", { class: "summary" }, best.summary),
    ...best.reasons.map(reason),
    valuesOf(best),
    ...checksOf(best),
    fixesOf(best),
    element("p", { class: "onward" }, element("a", { href: links.issue(best.slug) }, strings.article)),
  );
  if (others.length === 0) return [first];
  const list = element("ul", { class: "issues" }, ...others.map((article, at) => compact(article, at + 1)));
  return [first, element("h3", { class: "also" }, strings.also), list];
}

function heading(level: "h3" | "h4", { slug, title }: ShownArticle): HTMLElement {
  return element(level, {}, element("a", { href: links.issue(slug) }, ...titleNodes(title)));
}

function compact(article: ShownArticle, at: number): HTMLElement {
  return element(
    "li",
    { id: articleAnchor(at) },
    heading("h4", article),
    element("p", {}, article.summary),
    ...article.reasons.slice(0, 1).map(reason),
  );
}

function reason({ kind, words, by, releases, cause, shared }: ShownReason): HTMLElement {
  const quoted = words.map(({ text, value }) => (value ? element("b", {}, text) : text));
  const who = by !== undefined && `: ${strings.printedBy} ${printedBy(by, releases)}`;
  return element(
    "p",
    { class: "reason" },
    `${kind === "signature" ? strings.because : strings.checkPrints} `,
    element("code", {}, ...quoted),
    who,
    cause !== undefined && ` (${cause})`,
    shared && `. ${siteStrings.sharedWords}.`,
  );
}

function valuesOf({ values }: ShownArticle): HTMLElement | undefined {
  if (values.length === 0) return undefined;
  const pairs = values.flatMap(({ name, text }, at) => [
    `${at > 0 ? ", " : ""}${name} `,
    element("code", {}, text),
  ]);
  return element("p", { class: "reason" }, `${strings.values}: `, ...pairs);
}

/** A link to the fix in each place that has one. */
function fixesOf({ slug, layers }: ShownArticle): HTMLElement {
  const places = layers.flatMap((layer, at) => [
    at > 0 ? ", " : " ",
    element("a", { href: links.fix(slug, layer) }, layerTitles[layer]),
  ]);
  return element("p", {}, siteStrings.fixIn, ...places);
}

function checksOf({ checks }: ShownArticle): HTMLElement[] {
  if (checks.length === 0) return [];
  const terminals = checks.map(({ run, prints }) =>
    element(
      "div",
      { class: "terminal confirm" },
      element("pre", { class: "command" }, element("code", {}, run)),
      element("pre", { class: "output" }, element("samp", {}, ...patternNodes(prints))),
    ),
  );
  return [element("h4", {}, siteStrings.confirm), ...terminals];
}
