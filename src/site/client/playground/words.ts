import { playgroundStrings } from "../../strings/playground/en.ts";
import type { PlaygroundStrings } from "../../strings/playground/strings.ts";
import { pageLocale } from "../here.ts";

/** The words of the playground in the page's language, once `loadWords` is done; English before. */
export let strings: PlaygroundStrings = playgroundStrings;

/** Loads the words of the page's language. */
export async function loadWords(): Promise<void> {
  if (pageLocale() === "zh-cn")
    strings = (await import("../../strings/playground/zh-cn.ts")).playgroundStrings;
}
