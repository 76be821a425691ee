import { grown } from "./grown.ts";

/**
 * From positions in a text that was made of another to positions there. Remembers only where the distance between the
 * two changes, so that a plain log of any size costs nothing.
 */
export class Offsets {
  private made = new Int32Array(64);
  private source = new Int32Array(64);
  private length = 0;

  /** Says that the character at `made` stands for the one at `source`. Positions must ascend. */
  set(made: number, source: number): void {
    const last = this.length - 1;
    if (last >= 0 && source - made === (this.source[last] ?? 0) - (this.made[last] ?? 0)) return;
    if (this.length === this.made.length) {
      this.made = grown(this.made);
      this.source = grown(this.source);
    }
    this.made[this.length] = made;
    this.source[this.length] = source;
    this.length++;
  }

  /** The position of the character that the one at `made` stands for. */
  at(made: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.made[middle] ?? 0) <= made) low = middle + 1;
      else high = middle;
    }
    const index = Math.max(0, low - 1);
    return (this.source[index] ?? 0) + made - (this.made[index] ?? 0);
  }
}
