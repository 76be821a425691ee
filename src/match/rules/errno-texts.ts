import { errnosByText } from "../errno.ts";

let source: string | undefined;

/** The texts of all errnos as an expression that finds any of them, in lower case: of two that begin alike the longer. */
export function errnoTexts(): string {
  source ??= [...errnosByText.keys()]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replaceAll(/[.()]/g, "\\$&"))
    .join("|");
  return source;
}
