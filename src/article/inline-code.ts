import type { Inline } from "./blocks.ts";

/** A sentence without other marks: what stands between backticks is code. */
export function inlineCode(text: string): Inline[] {
  return text
    .split(/`([^`]+)`/)
    .map((part, at): Inline => (at % 2 === 1 ? { text: part, mark: "code" } : { text: part }))
    .filter((part) => part.text !== "");
}
