import type { Line } from "./verifier.ts";

/** The line around a position, for positions that mostly grow. */
export class Lines {
  private readonly text: string;
  private line: Line = { start: 0, end: -1 };

  constructor(text: string) {
    this.text = text;
  }

  around(at: number): Line {
    if (at < this.line.start || at > this.line.end) {
      const newline = this.text.indexOf("\n", at);
      this.line = {
        start: this.text.lastIndexOf("\n", at - 1) + 1,
        end: newline === -1 ? this.text.length : newline,
      };
    }
    return this.line;
  }
}
