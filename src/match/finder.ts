/**
 * Looks for a literal in one text, again and again. It remembers what it has read, so that asking from positions that
 * grow reads the text once in all, however often it is asked: a log that repeats half a message ten thousand times
 * costs no more than its length.
 */
export class Finder {
  private readonly text: string;
  readonly literal: string;
  /** `next` is the first occurrence at or after `from`; -1: there is none that begins before `until`. */
  private from = 0;
  private next = -1;
  private until = 0;
  /** The last occurrence that ends at or before `back`, of those that begin at or after `backFrom`. */
  private previous = -1;
  private backFrom = 0;
  private back = 0;

  constructor(text: string, literal: string) {
    this.text = text;
    this.literal = literal;
  }

  /** The first occurrence that begins at or after `from` and ends at or before `limit`; -1 when there is none. */
  after(from: number, limit: number): number {
    const length = this.literal.length;
    const known = from >= this.from && (this.next === -1 ? from <= this.until : from <= this.next);
    if (!known) {
      this.from = from;
      this.next = -1;
      this.until = from;
    }
    if (this.next === -1 && this.until + length <= limit) {
      const found = this.text.slice(this.until, limit).indexOf(this.literal);
      if (found === -1) this.until = limit - length + 1;
      else this.next = this.until + found;
    }
    return this.next !== -1 && this.next + length <= limit ? this.next : -1;
  }

  /** The last occurrence that begins at or after `limit` and ends at or before `to`; -1 when there is none. */
  before(to: number, limit: number): number {
    const length = this.literal.length;
    if (to < this.back || limit < this.backFrom || limit > this.back) {
      this.previous = -1;
      this.backFrom = limit;
      this.back = limit;
    }
    const start = Math.max(limit, this.back - length + 1);
    const found = this.text.slice(start, to).lastIndexOf(this.literal);
    if (found !== -1) this.previous = start + found;
    this.back = to;
    return this.previous >= limit ? this.previous : -1;
  }
}
