import type { Terminal } from "@xterm/xterm";

/** How text comes that no key was pressed for: a suggestion of an on-screen keyboard, dictation, an emoji picker. */
const insertions = new Set(["insertText", "insertReplacementText"]);

/**
 * Sends text that no key was pressed for. In its screen reader mode xterm ignores it, as it cannot tell it from the
 * echo of a key; compositions and pastes it handles itself.
 */
export function attachInsertedText(terminal: Terminal): void {
  let keyed = false;
  const input = terminal.textarea;
  input?.addEventListener("keydown", ({ key, ctrlKey, metaKey }) => {
    // Several letters are a key's name. "Unidentified" and "Process" stand for letters that come later.
    const writes = key.length === 1 || key === "Unidentified" || key === "Process" || key === "Dead";
    keyed = writes && !ctrlKey && !metaKey;
  });
  input?.addEventListener("keyup", () => {
    keyed = false;
  });
  input?.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent)) return;
    if (!keyed && event.data !== null && insertions.has(event.inputType)) terminal.input(event.data);
    keyed = false;
  });
}
