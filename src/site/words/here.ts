import {
  defaultLocale,
  type Locale,
  languages,
  localeAt,
  localeFolder,
  locales,
} from "../../schema/locale.ts";
import { type Links, linksFor } from "../links.ts";
import { type Words, wordsFor } from "./words.ts";

/** The language that a page is in, with its words and the links within it. */
export type Here = {
  locale: Locale;
  words: Words;
  links: Links;
  /** The tag for what stands in English on this page; undefined on an English page. */
  english: string | undefined;
  /** The tag of the language that a page of ours is in, when it is another than this one's. */
  foreign: (link: string | undefined) => string | undefined;
};

/** What pages and components need to speak the language of the page's address (`Astro.url`). */
export function here({ pathname }: Pick<URL, "pathname">): Here {
  const locale = localeAt(pathBelow(pathname));
  const foreign = (link: string | undefined): string | undefined => {
    if (!link?.startsWith("/") || !/\/(?:#.*)?$/.test(link)) return undefined;
    const other = localeAt(pathBelow(link));
    return other === locale ? undefined : languages[other].tag;
  };
  const english = locale === defaultLocale ? undefined : languages[defaultLocale].tag;
  return { locale, english, words: wordsFor(locale), links: linksFor(locale), foreign };
}

/** A path of the site without the folder that the site is in: `/kb/issues/` is `issues/` of `/kb/`. */
export function pathBelow(pathname: string): string {
  return pathname.slice(linksFor(defaultLocale).home().length);
}

/** The parameters of a page that is there in every language, for `getStaticPaths`. */
export function inEveryLocale<Params extends Record<string, string>>(
  pages: Params[],
): { params: Params & { locale: string | undefined } }[] {
  return locales.flatMap((locale) => {
    const folder = localeFolder(locale).slice(0, -1) || undefined;
    return pages.map((params) => ({ params: { ...params, locale: folder } }));
  });
}
