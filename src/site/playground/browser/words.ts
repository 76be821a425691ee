import { loadPlaygroundWords } from "../../words/spoken.ts";
import type { PlaygroundWords } from "../../words/words.ts";

/** The words of the playground in the page's language, once `loadWords` is done. */
export let words: PlaygroundWords;

/** Loads them. */
export async function loadWords(): Promise<void> {
  words = await loadPlaygroundWords();
}
