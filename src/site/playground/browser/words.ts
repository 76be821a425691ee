import { pageLocale } from "../../dom/page-language.ts";
import { playgroundWords } from "../../words/en/playground.ts";
import type { PlaygroundWords } from "../../words/playground.ts";

/** The words of the playground in the page's language, once `loadWords` is done; English before. */
export let words: PlaygroundWords = playgroundWords;

/** Loads the words of the page's language. */
export async function loadWords(): Promise<void> {
  if (pageLocale() === "zh-cn") words = (await import("../../words/zh-cn/playground.ts")).playgroundWords;
}
