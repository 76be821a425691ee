import type { Emitter } from "../../match/answer.ts";

/** An article's address on the site. @param site with a slash at its end */
export function issueAddress(site: string, slug: string): string {
  return `${site}issues/${slug}/`;
}

/** A rule's address on the site. */
export function ruleAddress(site: string, slug: string): string {
  return `${site}rules/${slug}/`;
}

/** An exit code's address on the site. */
export function exitCodeAddress(site: string, code: number): string {
  return `${site}exit-codes/${code}/`;
}

/** The site's search for some words. */
export function searchAddress(site: string, words: string): string {
  return `${site}search/?q=${encodeURIComponent(words)}`;
}

/** A message's address on the site: it stays when the message's source moves. */
export function messageAddress(site: string, { emitter, id }: Pick<Emitter, "emitter" | "id">): string {
  return `${site}messages/${emitter}/#${id}`;
}
