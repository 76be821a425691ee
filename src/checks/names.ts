import { didYouMean } from "../errors/nearest.ts";

/** That a name leads nowhere, and what to write instead. */
export function noSuch(what: string, name: string, known: readonly string[]): string {
  return `there is no ${what} "${name}"${didYouMean(name, known)}`;
}

/** The slugs of pages or examples. */
export function slugsOf(named: readonly { slug: string }[]): string[] {
  return named.map(({ slug }) => slug);
}
