import { StreamLanguage } from "@codemirror/language";
import { shell } from "@codemirror/legacy-modes/mode/shell";
import type { Extension } from "@codemirror/state";

/** Colours and indentation for steps, which are shell commands. */
export function shellSupport(): Extension {
  return StreamLanguage.define(shell);
}
