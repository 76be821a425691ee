import { defaultLocale, type Locale, languages, locales } from "../../schema/locale.ts";
import { type Links, linksFor } from "../links.ts";

/** The language of the page. */
export function pageLocale(): Locale {
  const { lang } = document.documentElement;
  return locales.find((locale) => languages[locale].tag === lang) ?? defaultLocale;
}

/** The links within the page's language. */
export function pageLinks(): Links {
  return linksFor(pageLocale());
}
