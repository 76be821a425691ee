import { piecesOf, titlePieces } from "../text/placeholders.ts";
import { element } from "./element.ts";

/** A pattern with its placeholders set off. */
export function patternNodes(pattern: string): (Node | string)[] {
  return piecesOf(pattern).map(({ text, placeholder }) => (placeholder ? element("var", {}, text) : text));
}

/** A title whose short words with hyphens are not broken. */
export function titleNodes(title: string): (Node | string)[] {
  return titlePieces(title).map(({ text, whole }) =>
    whole ? element("span", { class: "whole" }, text) : text,
  );
}
