import { defaultLocale, type Locale, localeFolder } from "../../schema/locale.ts";
import { linksFor } from "../links.ts";

/** A page in one of its languages. */
export type Version = { locale: Locale; href: string };

/**
 * A page in each of its languages, as every one of them names it.
 * @param path of one of them, below the site's root: `zh-cn/issues/`
 */
export function versionsOf(path: string, locale: Locale, locales: readonly Locale[]): Version[] {
  const rest = path.slice(localeFolder(locale).length);
  return locales.map((other) => ({ locale: other, href: pageIn(other, rest) }));
}

/** Where a reader goes who changes the language: the same page, or else the list that it would be in. */
export function switchTo(other: Locale, path: string, locale: Locale, locales: readonly Locale[]): string {
  const rest = path.slice(localeFolder(locale).length);
  if (locales.includes(other)) return pageIn(other, rest);
  return pageIn(
    other,
    rest
      .split("/")
      .slice(0, -2)
      .map((part) => `${part}/`)
      .join(""),
  );
}

function pageIn(locale: Locale, rest: string): string {
  return linksFor(defaultLocale).file(localeFolder(locale) + rest);
}
