import type { Place, Value } from "./answer.ts";
import { Finder } from "./finder.ts";
import type { Pattern, PlaceholderName } from "./pattern.ts";
import { isTokenCode } from "./tokens.ts";
import { endOfForm, endOfRun, hasForm, LONGEST_VALUE, startOfForm, startOfRun } from "./values.ts";

/** Where a pattern matched, and whether its end is missing: `shown` is how much of its literal text is there, of 1. */
export type Match = Place & { cut: boolean; shown: number };

/** A line of a text: `end` is where its newline stands. */
export type Line = { start: number; end: number };

/** Of a literal that the line's end cuts off so many characters must stand there. */
const LEAST_SHOWN = 16;

/** More closing signs than these in a row (characters) are no end of a sentence. */
const MOST_CLOSING = 64;

/** How often a literal is tried when what must follow it does not. */
const TRIES = 32;

/**
 * Verifies one pattern at places of one text (lower case). Literals must follow one another in order on one line, with
 * a fitting value between each two.
 */
export class Verifier {
  private readonly text: string;
  private readonly literals: string[];
  private readonly values: PlaceholderName[];
  private readonly loose: boolean;
  /** What stands before the last value. */
  private readonly punctuation: string;
  /** Whether everything must stand as written: see the constructor. */
  private readonly strict: boolean;
  private readonly finders: (Finder | undefined)[] = [];
  /** By value: the run of fitting characters that was read last, and whether another character ended it. */
  private readonly runs: ({ from: number; end: number; stopped: boolean } | undefined)[] = [];

  /**
   * @param loose the last value may be missing, with the punctuation before it: people cut pastes short, and messages
   *   that wrap another are quoted without it
   */
  constructor(pattern: Pattern, text: string, loose: boolean) {
    this.text = text;
    this.values = pattern.values;
    this.strict = !loose;
    this.literals = pattern.literals.map((literal) => literal.toLowerCase());
    // 'caused "{cause}"': errors that were wrapped so hold quotation marks, which of them closes is not to be told.
    if (loose && this.literals.length > 1 && !/\w/.test(this.literals.at(-1) ?? ""))
      this.literals.splice(-1, 1, "");
    const last = this.literals.length - 2;
    const whole = this.literals[last] ?? "";
    const trimmed = whole.replace(/[\s:,;"'`([{=-]+$/, "");
    this.loose = loose && this.literals.at(-1) === "" && trimmed !== "";
    this.punctuation = whole.slice(trimmed.length);
    if (this.loose) this.literals[last] = trimmed;
  }

  /** The match whose literal `index` stands at `at`; undefined when there is none. */
  at(index: number, at: number, line: Line): Match | undefined {
    const literal = this.literals[index] ?? "";
    if (!this.text.startsWith(literal, at)) return this.cutOff(index, at, line);
    const own = { start: at, end: at + literal.length };
    const head = this.backwards(index, at, line);
    if (!head) return undefined;
    const tail = this.forwards(index, own.end, line);
    if (!tail) return undefined;
    return {
      start: head.start,
      end: tail.end,
      literals: [...head.literals, own, ...tail.literals],
      values: [...head.values, ...tail.values],
      cut: tail.cut,
      shown: 1,
    };
  }

  /** The match whose literal `index` begins at `at` and is cut off by the line's end, as terminals and tables do. */
  private cutOff(index: number, at: number, line: Line): Match | undefined {
    const literal = this.literals[index] ?? "";
    if (
      !this.strict ||
      literal.length <= LEAST_SHOWN ||
      !this.text.startsWith(literal.slice(0, LEAST_SHOWN), at)
    )
      return undefined;
    const rest = this.text.slice(at, Math.min(line.end, at + literal.length + MOST_CLOSING));
    const shown = rest.replace(/(?:…|\.{3})?["'\s]*$/, "");
    if (!literal.startsWith(shown) || shown.length >= literal.trimEnd().length) return undefined;
    const head = this.backwards(index, at, line);
    if (!head) return undefined;
    const own = { start: at, end: at + shown.length };
    const literals = [...head.literals, own];
    const length = literals.reduce((sum, { start, end }) => sum + end - start, 0);
    return {
      start: head.start,
      end: own.end,
      literals,
      values: head.values,
      cut: true,
      shown: length / this.literals.reduce((sum, one) => sum + one.length, 0),
    };
  }

  private forwards(index: number, from: number, line: Line): Match | undefined {
    const part: Match = { start: from, end: from, literals: [], values: [], cut: false, shown: 1 };
    for (let k = index; k < this.values.length; k++) {
      const name = this.values[k] ?? "text";
      const literal = this.literals[k + 1] ?? "";
      if (literal === "") return this.tail(name, part, line);
      const at = this.findAfter(k, part.end, line);
      if (at === -1) return undefined;
      part.values.push(this.value(name, part.end, at));
      part.literals.push({ start: at, end: at + literal.length });
      part.end = at + literal.length;
    }
    return this.isInsideToken(part.end) ? undefined : part;
  }

  /**
   * "write /proc/self/attr/exec: permission denied" holds no "exec: permission denied". But a wording can begin with a
   * file's name, "memory.max: …", and the name of the program in a message can be printed with its path.
   */
  private isInsidePath(at: number): boolean {
    return this.strict && this.text[at - 1] === "/" && /^\w+[: ]/.test(this.text.slice(at, at + 64));
  }

  private isInsideToken(at: number): boolean {
    return isTokenCode(this.text.charCodeAt(at)) && isTokenCode(this.text.charCodeAt(at - 1));
  }

  /** Where the literal after value `k` stands, when the value begins at `from`; -1 when nowhere. */
  private findAfter(k: number, from: number, line: Line): number {
    const name = this.values[k] ?? "text";
    const literal = this.literals[k + 1] ?? "";
    if (hasForm(name)) {
      const end = endOfForm(name, this.text, from);
      return end !== -1 && this.text.startsWith(literal, end) ? end : -1;
    }
    const next = this.values[k + 1];
    const limit = Math.min(line.end, from + LONGEST_VALUE + literal.length);
    let at = from + (name === "text" && !this.strict ? 0 : 1);
    for (let tries = 0; tries < TRIES; tries++) {
      at = this.finder(k + 1).after(at, limit);
      if (at === -1 || this.endOfRun(k, from, at, this.quoteBefore(k, literal)) < at) return -1;
      if (next === undefined || !hasForm(next)) return at;
      if (endOfForm(next, this.text, at + literal.length) !== -1) return at;
      if (this.loose && k + 1 === this.values.length - 1 && this.literals.at(-1) === "") return at;
      at++;
    }
    return -1;
  }

  /** The quotation mark that encloses value `k`: what stands in quotes may hold blanks. */
  private quoteBefore(k: number, literal: string): string {
    const quote = this.literals[k]?.at(-1) ?? "";
    return /["'`]/.test(quote) && literal.startsWith(quote) ? quote : "";
  }

  /** A value at the end goes on as far as it can, less what closes a quotation or sentence there. */
  private tail(name: PlaceholderName, part: Match, line: Line): Match | undefined {
    if (this.loose && this.isInsideToken(part.end)) return undefined;
    const from = this.loose ? this.skipPunctuation(part.end, line) : part.end;
    const end = this.endOfTail(name, from, line);
    part.cut = this.loose && (end <= from || !this.text.startsWith(this.punctuation, part.end));
    if (end <= from) return this.loose ? part : undefined;
    part.values.push(this.value(name, from, end));
    // A wrapped error is another link's text.
    if (name !== "cause" && !(name === "text" && this.loose)) part.end = end;
    return part;
  }

  private endOfTail(name: PlaceholderName, from: number, line: Line): number {
    if (hasForm(name)) {
      const end = endOfForm(name, this.text, from);
      // "12th" is no number.
      return this.isInsideToken(end) ? -1 : end;
    }
    let end = this.endOfRun(this.values.length - 1, from, Math.min(line.end, from + LONGEST_VALUE), "");
    const least = Math.max(from, end - MOST_CLOSING);
    while (end > least && /["'`:;,.)\]}\s]/.test(this.text.charAt(end - 1))) end--;
    return end;
  }

  private skipPunctuation(from: number, line: Line): number {
    let at = from;
    while (at < line.end && /[\s:,;"'`([{=-]/.test(this.text.charAt(at))) at++;
    return at;
  }

  private backwards(index: number, at: number, line: Line): Place | undefined {
    const part: Place = { start: at, end: at, literals: [], values: [] };
    for (let k = index - 1; k >= 0; k--) {
      const name = this.values[k] ?? "text";
      const literal = this.literals[k] ?? "";
      if (literal === "") return this.lead(name, part, line);
      const end = this.findBefore(k, part.start, line);
      if (end === -1) return undefined;
      part.values.unshift(this.value(name, end, part.start));
      part.literals.unshift({ start: end - literal.length, end });
      part.start = end - literal.length;
    }
    return this.isInsideToken(part.start) || this.isInsidePath(part.start) ? undefined : part;
  }

  /** Where literal `k` ends, when the value after it ends at `to`; -1 when it is not there. */
  private findBefore(k: number, to: number, line: Line): number {
    const name = this.values[k] ?? "text";
    const literal = this.literals[k] ?? "";
    if (hasForm(name)) {
      const start = startOfForm(name, this.text, to);
      return start !== -1 && this.text.startsWith(literal, start - literal.length) ? start : -1;
    }
    const limit = Math.max(line.start, to - LONGEST_VALUE - literal.length);
    const found = this.finder(k).before(to - (name === "text" && !this.strict ? 0 : 1), limit);
    if (found === -1) return -1;
    const end = found + literal.length;
    const quote = this.quoteBefore(k, this.literals[k + 1] ?? "");
    return this.endOfRun(k, end, to, quote) === to ? end : -1;
  }

  /** A value before the first literal. */
  private lead(name: PlaceholderName, part: Place, line: Line): Place | undefined {
    if (name === "text" || name === "cause") return part;
    const limit = Math.max(line.start, part.start - LONGEST_VALUE);
    const start = hasForm(name)
      ? startOfForm(name, this.text, part.start)
      : startOfRun(name, this.text, limit, part.start);
    if (start === -1 || start === part.start) return undefined;
    part.values.unshift(this.value(name, start, part.start));
    part.start = start;
    return part;
  }

  /** See values.ts. Asked from positions that grow, it reads each run once. */
  private endOfRun(k: number, from: number, to: number, quote: string): number {
    const known = this.runs[k];
    const within = known && from >= known.from && from <= known.end;
    if (within && (known.stopped || known.end >= to)) return Math.min(known.end, to);
    const end = endOfRun(this.values[k] ?? "text", this.text, within ? known.end : from, to, quote);
    this.runs[k] = { from: within ? known.from : from, end, stopped: end < to };
    return end;
  }

  private finder(index: number): Finder {
    this.finders[index] ??= new Finder(this.text, this.literals[index] ?? "");
    return this.finders[index];
  }

  private value(name: PlaceholderName, start: number, end: number): Value {
    return { name, start, end, text: this.text.slice(start, end) };
  }
}
