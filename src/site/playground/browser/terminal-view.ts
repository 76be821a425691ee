import { element } from "../../dom/element.ts";
import type { MachineTerminal, TerminalSize } from "./terminal/view.ts";
import { words } from "./words.ts";

/** What a terminal asks for. */
export type TerminalUse = {
  open: () => void;
  type: (text: string) => void;
  resize: (size: TerminalSize) => void;
};

/** A terminal into the machine, or the button that opens one. */
export class TerminalView {
  readonly root: HTMLElement;
  readonly #use: TerminalUse;
  readonly #hint: HTMLElement;
  readonly #place = element("div", { class: "console" });
  #terminal: Promise<MachineTerminal> | undefined;

  constructor(use: TerminalUse) {
    this.#use = use;
    const open = element("button", { type: "button" }, words.openShell);
    open.addEventListener("click", () => use.open());
    this.#hint = element("div", {}, element("p", { class: "hint" }, words.shellHint), open);
    this.root = element("div", {}, this.#hint, this.#place);
    this.close();
  }

  /**
   * Makes the terminal, for a shell that is about to open.
   * @returns how large it is
   */
  async show(): Promise<TerminalSize> {
    this.close();
    this.#hint.hidden = true;
    this.#place.hidden = false;
    const { createTerminal } = await import("./terminal/terminal.ts");
    this.#terminal = createTerminal(this.#place, {
      label: words.terminalLabel,
      onInput: (text) => this.#use.type(text),
      onResize: (size) => this.#use.resize(size),
    });
    return (await this.#terminal).size();
  }

  print(bytes: Uint8Array): void {
    void this.#terminal?.then((terminal) => terminal.write(bytes));
  }

  focus(): void {
    void this.#terminal?.then((terminal) => terminal.focus());
  }

  /** The shell is gone. */
  close(): void {
    const old = this.#terminal;
    this.#terminal = undefined;
    void old?.then((terminal) => terminal.destroy());
    this.#place.replaceChildren();
    this.#place.hidden = true;
    this.#hint.hidden = false;
  }
}
