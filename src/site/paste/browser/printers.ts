import { emitterPieces } from "../../../answer/printed-by.ts";
import type { Emitter } from "../../../match/answer.ts";
import { element } from "../../dom/element.ts";
import { pageLinks } from "../../dom/page-language.ts";
import { words } from "../../words/spoken.ts";

/** Who prints a message: each program leads to where its message stands. */
export function printerNodes(emitters: Emitter[]): (Node | string)[] {
  return emitterPieces(emitters, words).map(({ text, emitter }) =>
    emitter === undefined
      ? text
      : element("a", { href: pageLinks().message(emitter.emitter, emitter.id) }, text),
  );
}
