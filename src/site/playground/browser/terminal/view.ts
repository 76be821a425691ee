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
export type MachineTerminal = {
  /** Shows what the machine printed: bytes are UTF-8, which may be cut anywhere. */
  write(data: Uint8Array | string): void;
  size(): TerminalSize;
  focus(): void;
  /** Empties screen and scrollback and forgets every mode, as for a machine that starts anew. */
  clear(): void;
  /** Takes the terminal off the page. */
  destroy(): void;
};
