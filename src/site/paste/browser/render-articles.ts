import type { Explanation, ShownArticle, ShownReason } from "../../../answer/explanation.ts";
import { printedBy } from "../../../answer/printed-by.ts";
import { type Locale, localeTags } from "../../../schema/locale.ts";
import { element } from "../../dom/element.ts";
import { pageLocale } from "../../dom/page-language.ts";
import { patternNodes, titleNodes } from "../../dom/render-pattern.ts";
import { linksFor } from "../../links.ts";
import { strings } from "../../words/spoken.ts";
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
      element("a", { href: linksFor(best.locale).issue(best.slug) }, strings.paste.article),
    ),
  );
  if (others.length === 0) return [first];
  const list = element("ul", { class: "issues" }, ...others.map((article, at) => compact(article, at + 1)));
  return [first, element("h3", { class: "also" }, strings.paste.others), list];
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
  return locale === pageLocale() ? undefined : localeTags[locale];
}

function inEnglish(): HTMLElement {
  return element("span", { class: "tongue" }, strings.inEnglish);
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

function reason({ kind, words, by, releases, cause, shared }: ShownReason): HTMLElement {
  const quoted = words.map(({ text, value }) => (value ? element("b", {}, text) : text));
  const who = by !== undefined && strings.paste.printedBy(printedBy(by, releases, strings));
  return element(
    "p",
    { class: "reason" },
    kind === "signature" ? strings.paste.because : strings.paste.checkPrints,
    element("code", {}, ...quoted),
    who,
    cause !== undefined && strings.paste.ofCause(cause),
    shared && strings.paste.also(strings.sharedWords),
  );
}

function valuesOf({ values }: ShownArticle): HTMLElement | undefined {
  if (values.length === 0) return undefined;
  const pairs = values.flatMap(({ name, text }, at) => [
    `${at > 0 ? strings.comma : ""}${name} `,
    element("code", {}, text),
  ]);
  return element("p", { class: "reason" }, strings.paste.values, ...pairs);
}

/** A link to the fix in each place that has one. */
function fixesOf({ slug, layers, locale }: ShownArticle): HTMLElement {
  const places = layers.flatMap((layer, at) => [
    at > 0 ? strings.comma : strings.fixInGap,
    element("a", { href: linksFor(locale).fix(slug, layer) }, strings.layerTitles[layer]),
  ]);
  return element("p", {}, strings.fixIn, ...places);
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
  return [element("h4", {}, strings.confirm), ...terminals];
}
