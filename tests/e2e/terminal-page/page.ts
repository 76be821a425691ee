import "../../../src/site/frame/styles/base.css";
import "../../../src/site/proof/terminal.css";
import "./page.css";
import { createTerminal } from "../../../src/site/playground/browser/terminal/terminal.ts";
import type { MachineTerminal, TerminalSize } from "../../../src/site/playground/browser/terminal/view.ts";
import { loadWords } from "../../../src/site/playground/browser/words.ts";
import "../../../src/site/words/en/speak.ts";

declare global {
  interface Window {
    /** The terminal of the test's page, and what it has reported. */
    under: { terminal: MachineTerminal; typed: string; sizes: TerminalSize[] };
  }
}

const box = document.querySelector<HTMLElement>("#box");
if (box) {
  await loadWords();
  const terminal = await createTerminal(box, {
    label: "Shell in the machine",
    onInput: (text) => {
      window.under.typed += text;
    },
    onResize: (size) => window.under.sizes.push(size),
  });
  window.under = { terminal, typed: "", sizes: [] };
}
