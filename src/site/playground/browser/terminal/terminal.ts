import { loadStyleSheet } from "../style-sheet.ts";
// As an address: Astro would link a style sheet that is merely imported to every page that may show a terminal.
import styles from "./machine-terminal.css?url";
import type { MachineTerminal, TerminalOptions } from "./view.ts";

/**
 * Puts a terminal into an element and lets it fill that element, which must be visible now and whose height must not
 * depend on what is in it. Hidden later, the terminal keeps its size.
 * The emulator and its styles are loaded now, not before.
 * @throws when they cannot be loaded
 */
export async function createTerminal(
  parent: HTMLElement,
  options: TerminalOptions,
): Promise<MachineTerminal> {
  const [{ openTerminal }] = await Promise.all([import("./emulator.ts"), loadStyleSheet(styles)]);
  return openTerminal(parent, options);
}
