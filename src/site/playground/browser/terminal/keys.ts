import type { Terminal } from "@xterm/xterm";
import { copyText } from "../../../dom/clipboard.ts";

const modifiers = new Set(["Alt", "AltGraph", "CapsLock", "Control", "Meta", "Shift"]);

/**
 * Keeps a few keys from the shell: Tab right after Escape leaves the terminal, and so does Shift+Tab, backwards;
 * Ctrl+Shift+C copies the selection, Ctrl+Shift+V pastes.
 */
export function attachKeys(terminal: Terminal): void {
  let afterEscape = false;
  // What it returns says whether the key goes to the shell.
  terminal.attachCustomKeyEventHandler((event) => {
    if (event.type !== "keydown" || modifiers.has(event.key)) return true;
    const leaves = event.key === "Tab" && (afterEscape || event.shiftKey);
    afterEscape = event.key === "Escape";
    if (leaves) return false;
    if (!event.ctrlKey || !event.shiftKey || event.altKey || event.metaKey) return true;
    const key = event.key.toLowerCase();
    if (key === "c") {
      // Elsewhere on a page this opens the developer tools.
      event.preventDefault();
      if (terminal.hasSelection()) void copyText(terminal.getSelection());
      return false;
    }
    // The browser pastes with this itself.
    return key !== "v";
  });
}
