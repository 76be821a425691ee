/** Numbers that look random and are the same in every run (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** From 0 to before 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to before `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** @throws Error when there is nothing to pick from */
  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }

  /** Letters that make no word that a message has. */
  word(): string {
    return Array.from({ length: 4 + this.below(5) }, () => this.pick([..."bcdfghjkmnpqtvwxz"])).join("");
  }

  hex(length: number): string {
    return Array.from({ length }, () => this.pick([..."0123456789abcdef"])).join("");
  }
}
