import type { ProgramWords } from "./programs.ts";

/**
 * The words of the page's language. A page loads one script first that says which (`words/<locale>/speak.ts`), so that
 * none carries another language's words; for use within functions, not while a module is loaded.
 */
export let words: ProgramWords;

/** Sets the page's words. */
export function speak(own: ProgramWords): void {
  words = own;
}
