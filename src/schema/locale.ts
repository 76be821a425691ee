/** What programs need to know of a language beside its words. They load this table, so that it has no words. */
type Language = {
  /** Its BCP 47 tag, as `lang` and `hreflang` name it. */
  tag: string;
  /**
   * Whether all that the site says is said in it: then a check and the tests name what is not. In any other what nobody
   * has translated yet is English. Articles and concepts may be English in each.
   */
  whole: boolean;
};

/** The languages of the site. The first one is at its root, each other below a folder that is called as its row. */
export const languages = {
  en: { tag: "en", whole: true },
  "zh-cn": { tag: "zh-CN", whole: true },
} satisfies Record<string, Language>;
export type Locale = keyof typeof languages;

export const locales = Object.keys(languages) as Locale[];

/** The language that articles are written in first. */
export const defaultLocale = "en" satisfies Locale;

/** The languages that articles are translated to. */
export const translatedLocales = locales.filter((locale) => locale !== defaultLocale);

/** Whether a language has to say all that the site says. */
export function isWhole(locale: Locale): boolean {
  return languages[locale].whole;
}

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
