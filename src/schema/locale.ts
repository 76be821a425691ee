/** The languages of the site. The first one is at its root, each other below a folder of its name. */
export const locales = ["en", "zh-cn"] as const;
export type Locale = (typeof locales)[number];

/** The language that articles are written in first. */
export const defaultLocale = "en" satisfies Locale;

/** The languages that articles are translated to. */
export const translatedLocales = locales.filter((locale) => locale !== defaultLocale);

/** Their BCP 47 tags, as `lang` and `hreflang` name them. */
export const localeTags: Record<Locale, string> = { en: "en", "zh-cn": "zh-CN" };

/** What each language calls itself. */
export const localeNames: Record<Locale, string> = { en: "English", "zh-cn": "简体中文" };

/** The folder of a language's pages below the site's root: "" or `zh-cn/`. */
export function localeFolder(locale: Locale): string {
  return locale === defaultLocale ? "" : `${locale}/`;
}

/** The language of the page at a path below the site's root: `zh-cn/issues/` is Chinese. */
export function localeAt(path: string): Locale {
  return translatedLocales.find((locale) => path.startsWith(localeFolder(locale))) ?? defaultLocale;
}
