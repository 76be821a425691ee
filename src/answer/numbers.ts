import { type Locale, languages } from "../schema/locale.ts";

/**
 * How a language writes numbers. Each has its own in the `numbers.ts` of its folder, for its words to use: none of them
 * says which language it is in.
 */
export function numbersIn(locale: Locale) {
  const { tag } = languages[locale];

  /** A number as it is read: `1,204`. */
  const grouped = (count: number): string => count.toLocaleString(tag);

  /** A size as it is read: `10.2 MB`, `4 kB`. */
  const sized = (bytes: number): string => {
    if (bytes < 1e6) return `${grouped(Math.ceil(bytes / 1e3))} kB`;
    const megabytes = Number((bytes / 1e6).toFixed(1));
    return `${megabytes.toLocaleString(tag, { minimumFractionDigits: 1 })} MB`;
  };

  /** A noun with its number, where nouns have two forms: `1 issue`, `2 issues`. */
  const counted = (count: number, one: string, several: string): string =>
    `${grouped(count)} ${count === 1 ? one : several}`;

  return { grouped, sized, counted };
}
