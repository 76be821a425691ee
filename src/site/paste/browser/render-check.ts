import type { ShownCheck } from "../../../answer/checks.ts";
import { element } from "../../dom/element.ts";
import { patternNodes } from "../../dom/render-pattern.ts";

/** A command that tells whether it is this, with what it prints then. */
export function terminal({ run, prints }: ShownCheck): HTMLElement {
  return element(
    "div",
    { class: "terminal confirm" },
    element("pre", { class: "command" }, element("code", {}, run)),
    element("pre", { class: "output" }, element("samp", {}, ...patternNodes(prints))),
  );
}
