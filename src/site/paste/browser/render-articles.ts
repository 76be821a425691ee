import {
  type Explanation,
  headingOf,
  type ShownArticle,
  type ShownReason,
} from "../../../answer/explanation.ts";
import { printedBy } from "../../../answer/printed-by.ts";
import type { Fix } from "../../../article/fixes.ts";
import { element } from "../../dom/element.ts";
import { blockNodes } from "../../dom/render-blocks.ts";
import { linksFor } from "../../links.ts";
import { words } from "../../words/spoken.ts";
import { articleAnchor } from "./anchors.ts";
import { articleLink, tagOf } from "./article-link.ts";
import type { ToldFixes } from "./protocol.ts";
import { terminal } from "./render-check.ts";
import { renderPlace } from "./render-place.ts";

/**
 * The articles found: the likeliest with what to do first, then how to confirm it, then why it is this; the others in
 * short.
 */
export function renderArticles(explanation: Explanation, fixes: ToldFixes | undefined): HTMLElement[] {
  const { articles } = explanation;
  const [best, ...others] = articles;
  if (!best) return [];
  const first = element(
    "article",
    { class: "found", id: articleAnchor(0), "data-outcome": best.outcome },
    renderPlace(explanation),
    element("p", { class: "summary", lang: tagOf(best.locale) }, best.summary),
    ...fixesOf(best, fixes),
    ...checksOf(best),
    element("h3", {}, words.paste.why),
    ...best.reasons.map(reason),
    valuesOf(best),
    onward(best),
  );
  if (others.length === 0) return [first];
  const list = element("ul", { class: "issues" }, ...others.map((article, at) => compact(article, at + 1)));
  return [first, element("h3", { class: "also" }, words.paste.others), list];
}

/** The article itself, by its own title: the answer is headed by the paste's words. */
function onward(article: ShownArticle): HTMLElement {
  const link = articleLink(article, article.title);
  return element("p", { class: "onward" }, words.paste.article, words.colon, ...link);
}

function compact(article: ShownArticle, at: number): HTMLElement {
  return element(
    "li",
    { id: articleAnchor(at) },
    element("h4", {}, ...articleLink(article, headingOf(article))),
    element("p", { lang: tagOf(article.locale) }, article.summary),
    ...article.reasons.slice(0, 1).map(reason),
  );
}

function reason({ kind, words: told, by, releases, cause, shared }: ShownReason): HTMLElement {
  const quoted = told.map(({ text, value }) => (value ? element("b", {}, text) : text));
  const who = by !== undefined && words.paste.printedBy(printedBy(by, releases, words));
  return element(
    "p",
    { class: "reason" },
    kind === "signature" ? words.paste.because : words.paste.checkPrints,
    element("code", {}, ...quoted),
    who,
    cause !== undefined && words.paste.ofCause(cause),
    shared && words.paste.also(words.sharedWords),
  );
}

function valuesOf({ values }: ShownArticle): HTMLElement | undefined {
  if (values.length === 0) return undefined;
  const pairs = values.flatMap(({ name, text }, at) => [
    `${at > 0 ? words.comma : ""}${name} `,
    element("code", {}, text),
  ]);
  return element("p", { class: "reason" }, words.paste.values, ...pairs);
}

/** The fix for where the paste comes from, those for other places folded; links to them where they are not there. */
function fixesOf(article: ShownArticle, told: ToldFixes | undefined): HTMLElement[] {
  const [first, ...others] = told?.fixes ?? [];
  if (!told || !first) return [fixLinks(article)];
  const lang = tagOf(told.locale);
  const page = linksFor(told.locale).issue(article.slug);
  const layer = words.layerTitles[first.layer];
  const open = element(
    "section",
    { class: "fix", "aria-label": words.paste.fix(layer) },
    element("h3", {}, words.paste.fix(layer)),
    element("div", { lang }, ...blockNodes(first.blocks, page)),
  );
  return others.length === 0 ? [open] : [open, otherFixes(others, page, lang)];
}

function otherFixes(fixes: Fix[], page: string, lang: string | undefined): HTMLElement {
  const names = fixes.map(({ layer }) => words.layerTitles[layer]);
  return element(
    "details",
    { class: "others" },
    element("summary", {}, words.paste.otherFixes(names.join(words.comma))),
    ...fixes.flatMap(({ layer, blocks }) => [
      element("h4", {}, words.layerTitles[layer]),
      element("div", { lang }, ...blockNodes(blocks, page)),
    ]),
  );
}

function fixLinks({ slug, layers, locale }: ShownArticle): HTMLElement {
  const places = layers.flatMap((layer, at) => [
    at > 0 ? words.comma : words.fixInGap,
    element("a", { href: linksFor(locale).fix(slug, layer) }, words.layerTitles[layer]),
  ]);
  return element("p", {}, words.fixIn, ...places);
}

function checksOf({ checks, otherChecks }: ShownArticle): HTMLElement[] {
  if (checks.length === 0) return [];
  const open = [element("h3", {}, words.confirm), ...checks.map(terminal)];
  if (otherChecks.length === 0) return open;
  const others = element(
    "details",
    { class: "others" },
    element("summary", {}, words.paste.otherChecks),
    ...otherChecks.map(terminal),
  );
  return [...open, others];
}
