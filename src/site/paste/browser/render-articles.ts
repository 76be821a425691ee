import type { Explanation, ShownArticle, ShownReason } from "../../../answer/explanation.ts";
import { printedBy } from "../../../answer/printed-by.ts";
import { type Locale, languages } from "../../../schema/locale.ts";
import { element } from "../../dom/element.ts";
import { pageLocale } from "../../dom/page-language.ts";
import { patternNodes, titleNodes } from "../../dom/render-pattern.ts";
import { linksFor } from "../../links.ts";
import { words } from "../../words/spoken.ts";
import { articleAnchor } from "./anchors.ts";

/** The articles found: the likeliest large, with its reasons and its check, the others in short. */
export function renderArticles({ articles }: Explanation): HTMLElement[] {
  const [best, ...others] = articles;
  if (!best) return [];
  const first = element(
    "article",
    { class: "found", id: articleAnchor(0), "data-outcome": best.outcome },
    heading("h3", best),
    element("p", { class: "summary", lang: tagOf(best.locale) }, best.summary),
    ...best.reasons.map(reason),
    valuesOf(best),
    ...checksOf(best),
    fixesOf(best),
    element(
      "p",
      { class: "onward" },
      element("a", { href: linksFor(best.locale).issue(best.slug) }, words.paste.article),
    ),
  );
  if (others.length === 0) return [first];
  const list = element("ul", { class: "issues" }, ...others.map((article, at) => compact(article, at + 1)));
  return [first, element("h3", { class: "also" }, words.paste.others), list];
}

function heading(level: "h3" | "h4", { slug, title, locale }: ShownArticle): HTMLElement {
  const link = element(
    "a",
    { href: linksFor(locale).issue(slug), lang: tagOf(locale) },
    ...titleNodes(title),
  );
  return element(level, {}, link, locale !== pageLocale() && inEnglish());
}

/** The tag of another language than the page's. */
function tagOf(locale: Locale): string | undefined {
  return locale === pageLocale() ? undefined : languages[locale].tag;
}

function inEnglish(): HTMLElement {
  return element("span", { class: "tongue" }, words.inEnglish);
}

function compact(article: ShownArticle, at: number): HTMLElement {
  return element(
    "li",
    { id: articleAnchor(at) },
    heading("h4", article),
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

/** A link to the fix in each place that has one. */
function fixesOf({ slug, layers, locale }: ShownArticle): HTMLElement {
  const places = layers.flatMap((layer, at) => [
    at > 0 ? words.comma : words.fixInGap,
    element("a", { href: linksFor(locale).fix(slug, layer) }, words.layerTitles[layer]),
  ]);
  return element("p", {}, words.fixIn, ...places);
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
  return [element("h4", {}, words.confirm), ...terminals];
}
