import { FitAddon } from "@xterm/addon-fit";
import { Terminal } from "@xterm/xterm";
import { element } from "../../../dom/element.ts";
import { words } from "../words.ts";
import { onThemeChange, terminalColours } from "./colours.ts";
import { openWithoutInlineStyles } from "./inline-styles.ts";
import { attachInsertedText } from "./inserted-text.ts";
import { attachKeys } from "./keys.ts";
import { attachTouchScroll } from "./touch.ts";
import type { MachineTerminal, TerminalOptions, TerminalSize } from "./view.ts";

/** xterm's "reset to initial state", as an escape sequence so that it keeps its place among the writes. */
const reset = "\x1bc";

/** How many terminals there have been on this page; an id must be unique. */
let opened = 0;

/** What `createTerminal` does once everything is loaded. */
export function openTerminal(
  parent: HTMLElement,
  { label, onInput, onResize }: TerminalOptions,
): MachineTerminal {
  opened += 1;
  const keys = element("p", { class: "machine-keys", id: `machine-keys-${opened}` }, words.terminal.keys);
  const screen = element("div", { class: "machine-screen" });
  const box = element("div", { class: "machine-terminal" }, screen, keys);
  parent.append(box);

  const { fontFamily, fontSize } = getComputedStyle(screen);
  Terminal.strings.tooMuchOutput = words.terminal.tooMuchOutput;
  const terminal = new Terminal({
    fontFamily,
    fontSize: Number.parseFloat(fontSize),
    lineHeight: 1.2,
    minimumContrastRatio: 4.5,
    screenReaderMode: true,
    scrollback: 5000,
    theme: terminalColours(box),
  });
  const fit = new FitAddon();
  terminal.loadAddon(fit);
  const removeStyles = openWithoutInlineStyles(() => terminal.open(screen));
  terminal.textarea?.setAttribute("aria-label", label);
  terminal.textarea?.setAttribute("aria-describedby", keys.id);
  attachKeys(terminal);
  attachInsertedText(terminal);
  attachTouchScroll(terminal, screen);
  fit.fit();

  const size = (): TerminalSize => ({ rows: terminal.rows, columns: terminal.cols });
  terminal.onData(onInput);
  terminal.onResize(() => onResize(size()));
  const resizing = new ResizeObserver(() => {
    // Hidden, it keeps its size: a shell on two columns would wrap every line.
    if (screen.clientWidth > 0 && screen.clientHeight > 0) fit.fit();
  });
  resizing.observe(screen);
  const forgetTheme = onThemeChange(() => {
    terminal.options.theme = terminalColours(box);
  });

  return {
    write: (data) => terminal.write(data),
    size,
    focus: () => terminal.focus(),
    clear: () => terminal.write(reset),
    destroy() {
      resizing.disconnect();
      forgetTheme();
      terminal.dispose();
      removeStyles();
      box.remove();
    },
  };
}
