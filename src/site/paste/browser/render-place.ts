import type { Explanation } from "../../../answer/explanation.ts";
import { element } from "../../dom/element.ts";
import { words } from "../../words/spoken.ts";
import { innerLink, markAnchor } from "./anchors.ts";

/** Which line decided, of what it speaks, and a link to it in the marked text. */
export function renderPlace({ place, lines }: Explanation): HTMLElement | undefined {
  if (!place) return undefined;
  const { line, subjects, mark } = place;
  const where = words.paste.placeLine(words.grouped(line));
  const spoken = subjects.flatMap(({ kind, name }, at) => [
    at > 0 || lines > 1 ? words.comma : "",
    `${words.paste.subjects[kind]} `,
    element("code", {}, name),
  ]);
  return element(
    "p",
    { class: "place" },
    lines > 1 && (mark === undefined ? where : innerLink(markAnchor(mark), where)),
    ...spoken,
  );
}
