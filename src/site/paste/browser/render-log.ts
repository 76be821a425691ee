import type { Cursor, Excerpt, Gap, Row } from "../../../answer/excerpt.ts";
import { type Explanation, placesAtOnce, type Target } from "../../../answer/explanation.ts";
import { element } from "../../dom/element.ts";
import { words } from "../../words/spoken.ts";
import { anchorOf, innerLink, markAnchor } from "./anchors.ts";

const afterLog = "after-log";

/** The marked text, which grows by what the worker sends of it. */
export type Log = {
  nodes: HTMLElement[];
  /** What grows; absent when nothing is marked. */
  holder?: HTMLElement;
  append: (log: Excerpt, targets: Record<number, Target>) => void;
};

/** The paste with every known message marked. Empty when nothing is. */
export function renderLog(
  { log, targets, messages, allMarked }: Explanation,
  more: (from: Cursor) => void,
): Log {
  if (Object.keys(targets).length === 0) return { nodes: [], append: () => undefined };
  const shown = new Set(messages.map(({ id }) => id));
  // It scrolls by itself, so that what comes after a long one is near.
  const holder = element("div", {
    class: "log",
    role: "region",
    tabindex: "0",
    "aria-label": words.paste.log,
  });
  const button = element("button", { type: "button", class: "more" }, words.paste.more(placesAtOnce));
  let next: Cursor | undefined;
  button.addEventListener("click", () => {
    if (next) more(next);
    next = undefined;
  });
  const add: Log["append"] = (excerpt, places) => {
    const focused = document.activeElement === button;
    button.remove();
    const added = blocks(excerpt.rows, places, shown, allMarked);
    holder.append(...added);
    next = excerpt.next;
    if (next) holder.append(button);
    // The button that had the focus has gone down the page, or away.
    const first = added[0];
    if (focused && first) {
      first.tabIndex = -1;
      first.focus();
    }
  };
  add(log, targets);
  const skip = element("p", { class: "skip-log" }, innerLink(afterLog, words.paste.skipLog));
  return {
    nodes: [
      element("h2", {}, words.paste.log),
      element(
        "p",
        { class: "hint" },
        allMarked ? words.paste.logHint : words.paste.logHint + words.space + words.paste.notAllMarked,
      ),
      skip,
      holder,
      element("div", { id: afterLog }),
    ],
    holder,
    append: (excerpt, places) => {
      // Where something is left to ask for, nobody has asked: this goes on from a text that is not shown any more.
      if (!next) add(excerpt, places);
    },
  };
}

/** Lines that follow one another in one block, and between blocks what is left out. */
function blocks(
  rows: Row[],
  targets: Record<number, Target>,
  shown: Set<number>,
  allMarked: boolean,
): HTMLElement[] {
  const made: HTMLElement[] = [];
  let block: HTMLElement | undefined;
  for (const row of rows) {
    if ("gap" in row) {
      block = undefined;
      made.push(element("p", { class: "gap" }, gapText(row.gap, allMarked)));
      continue;
    }
    if (!block) {
      block = element("pre", {});
      made.push(block);
    }
    const pieces = row.pieces.map(({ text, mark }) =>
      mark === undefined ? text : marked(text, mark, targets[mark] ?? {}, shown),
    );
    block.append(element("span", { class: "line", "data-line": words.grouped(row.line) }, ...pieces, "\n"));
  }
  return made;
}

function marked(text: string, mark: number, target: Target, shown: Set<number>): HTMLElement {
  const anchor = anchorOf(target, shown);
  const said = target.article === undefined ? words.paste.markedMessage : words.paste.markedArticle;
  const spoken = element("span", { class: "sr" }, said);
  const of = target.article === undefined ? "message" : "article";
  return element(
    "mark",
    { id: markAnchor(mark), "data-of": of },
    ...(anchor === undefined ? [spoken, text] : [innerLink(anchor, spoken, text)]),
  );
}

function gapText({ lines, characters, again }: Gap, allMarked: boolean): string {
  const left = lines > 0 ? words.paste.gapLines(lines) : words.paste.gapCharacters(characters);
  if (again > 0) return `… ${words.paste.gapAgain(left)} …`;
  return allMarked ? `… ${words.paste.gapWithout(left)} …` : `… ${left} …`;
}
