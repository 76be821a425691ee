import { pageLocale } from "../../dom/page-language.ts";
import { playgroundStrings } from "../../words/en/playground.ts";
import type { PlaygroundStrings } from "../../words/playground.ts";

/** The words of the playground in the page's language, once `loadWords` is done; English before. */
export let strings: PlaygroundStrings = playgroundStrings;

/** Loads the words of the page's language. */
export async function loadWords(): Promise<void> {
  if (pageLocale() === "zh-cn") strings = (await import("../../words/zh-cn/playground.ts")).playgroundStrings;
}
