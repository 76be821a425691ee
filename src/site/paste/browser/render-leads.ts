import type { Explanation, ShownLead } from "../../../answer/explanation.ts";
import { languages } from "../../../schema/locale.ts";
import { element } from "../../dom/element.ts";
import { pageLocale } from "../../dom/page-language.ts";
import { titleNodes } from "../../dom/render-pattern.ts";
import { linksFor } from "../../links.ts";
import { words } from "../../words/spoken.ts";

/** Articles to look at, as a list of links, the likeliest first. */
export function renderLeads(leads: ShownLead[]): HTMLElement {
  const items = leads.map(({ slug, locale, title }) => {
    const lang = locale === pageLocale() ? undefined : languages[locale].tag;
    return element(
      "li",
      {},
      element("a", { href: linksFor(locale).issue(slug), lang }, ...titleNodes(title)),
      lang !== undefined && words.inEnglish,
    );
  });
  return element("ol", {}, ...items);
}

/** Articles that only share words with the paste. They are no answer, and say so. */
export function renderClosest({ closest }: Explanation): HTMLElement[] {
  if (closest.length === 0) return [];
  return [
    element("h2", { id: "closest" }, words.paste.closest),
    element("p", {}, words.paste.closestText),
    renderLeads(closest),
  ];
}
