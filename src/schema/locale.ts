/** What programs need to know of a language beside its words. They load this table, so that it has no words. */
type Language = {
  /** Its BCP 47 tag, as `lang` and `hreflang` name it. */
  tag: string;
};

/** The languages of the site. The first one is at its root, each other below a folder that is called as its row. */
export const languages = {
  en: { tag: "en" },
  "zh-cn": { tag: "zh-CN" },
} satisfies Record<string, Language>;
export type Locale = keyof typeof languages;

export const locales = Object.keys(languages) as Locale[];

/** The language that articles are written in first. */
export const defaultLocale = "en" satisfies Locale;

/** The languages that articles are translated to. */
export const translatedLocales = locales.filter((locale) => locale !== defaultLocale);

/** The folder of a language's pages below the site's root: "" or `zh-cn/`. */
export function localeFolder(locale: Locale): string {
  return locale === defaultLocale ? "" : `${locale}/`;
}

/** A language as the parameter of a page's address: none for the one at the root. */
export function localeParam(locale: Locale): string | undefined {
  return locale === defaultLocale ? undefined : locale;
}

/** The language of the page at a path below the site's root: `zh-cn/issues/` is Chinese. */
export function localeAt(path: string): Locale {
  return translatedLocales.find((locale) => path.startsWith(localeFolder(locale))) ?? defaultLocale;
}
