// As an address: Astro would link a style sheet that is merely imported to every page that may show a terminal.

import { loadStyleSheet } from "../style-sheet.ts";
import styles from "./machine-terminal.css?url";

/** A terminal's size in character cells. */
export type TerminalSize = { rows: number; columns: number };

export type TerminalOptions = {
  /** What a screen reader calls it. */
  label: string;
  /** Takes what the reader types or pastes, and what the terminal answers when it is asked for its state. */
  onInput: (text: string) => void;
  /** Is called when the size changes; the first size is what `size` gives. */
  onResize: (size: TerminalSize) => void;
};

/** A terminal on the page. */
export type TerminalView = {
  /** Shows what the machine printed: bytes are UTF-8, which may be cut anywhere. */
  write(data: Uint8Array | string): void;
  size(): TerminalSize;
  focus(): void;
  /** Empties screen and scrollback and forgets every mode, as for a machine that starts anew. */
  clear(): void;
  /** Takes the terminal off the page. */
  destroy(): void;
};

/**
 * Puts a terminal into an element and lets it fill that element, which must be visible now and whose height must not
 * depend on what is in it. Hidden later, the terminal keeps its size.
 * The emulator and its styles are loaded now, not before.
 * @throws when they cannot be loaded
 */
export async function createTerminal(parent: HTMLElement, options: TerminalOptions): Promise<TerminalView> {
  const [{ openTerminal }] = await Promise.all([import("./emulator.ts"), loadStyleSheet(styles)]);
  return openTerminal(parent, options);
}
