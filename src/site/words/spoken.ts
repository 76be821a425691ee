import type { OfflineWords } from "./en/offline.ts";
import type { PlaygroundWords } from "./en/playground.ts";
import type { ProgramWords } from "./en/programs.ts";

/*
 * The words of the page's language, for its programs. A page runs one script first that says which these are (see
 * Speak.astro), so that none carries another language's words. They are for use within functions, not while a module
 * is loaded.
 */

/** What the programs of any page say. */
export let words: ProgramWords;

/** What the program of the page "Offline" says, on that page alone. */
export let offlineWords: OfflineWords;

/** Loads what the playground says, which only who opens it needs. */
export let loadPlaygroundWords: () => Promise<PlaygroundWords>;

/** Words that only some pages say: each is loaded when it is asked for. */
type Further = { playground: () => Promise<PlaygroundWords> };

/** Sets the page's words. */
export function speak(own: ProgramWords, { playground }: Further): void {
  words = own;
  loadPlaygroundWords = playground;
}

/** Sets the words of the page "Offline". */
export function speakOffline(own: OfflineWords): void {
  offlineWords = own;
}
