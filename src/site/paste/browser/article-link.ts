import { defaultLocale, type Locale, languages } from "../../../schema/locale.ts";
import { element } from "../../dom/element.ts";
import { pageLocale } from "../../dom/page-language.ts";
import { titleNodes } from "../../dom/render-pattern.ts";
import { linksFor } from "../../links.ts";
import { words } from "../../words/spoken.ts";

/** The tag of another language than the page's. */
export function tagOf(locale: Locale): string | undefined {
  return locale === pageLocale() ? undefined : languages[locale].tag;
}

/** A link to an article, and that it is in another language where it is. @param name what the link says */
export function articleLink(
  { slug, locale }: { slug: string; locale: Locale },
  name: string,
): (HTMLElement | false)[] {
  return pageLink(linksFor(locale).issue(slug), locale, name);
}

/** The same to a rule: all are in English. */
export function ruleLink({ slug, title }: { slug: string; title: string }): (HTMLElement | false)[] {
  return pageLink(linksFor(defaultLocale).rule(slug), defaultLocale, title);
}

function pageLink(href: string, locale: Locale, name: string): (HTMLElement | false)[] {
  const lang = tagOf(locale);
  return [
    element("a", { href, lang }, ...titleNodes(name)),
    lang !== undefined && element("span", { class: "tongue" }, words.inEnglish),
  ];
}
