import { stripVTControlCharacters } from "node:util";

/** A part of a build, by what Astro says when it begins. */
type Stage = {
  name: string;
  begins: RegExp;
  /** How much of a fresh clone's build it takes, in percent. */
  share: number;
};

/** In their order. */
const stages: readonly Stage[] = [
  { name: "reading the content", begins: /^/, share: 11 },
  { name: "bundling programs and styles", begins: /Building static entrypoints/, share: 14 },
  {
    name: "making pages, cards and the playground's machines",
    begins: /generating static routes/,
    share: 66,
  },
  {
    name: "indexing for the search and packing",
    begins: /hook "astro:build:done"|\[crunbook:search\]/,
    share: 9,
  },
];

/** Where progress is told: what of a stream it uses. */
type Out = {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
  clearLine?: (direction: 0) => unknown;
  cursorTo?: (column: number) => unknown;
};

/** A page that is written. */
const page = /[├└]─ \/\S*\.html/;

/**
 * How a build of the site goes on, out of what Astro says: a line a stage, which on a terminal goes on counting pages and
 * seconds. How long the rest takes is told once a stage is done, from the time that it took.
 */
export class BuildProgress {
  readonly #out: Out;
  readonly #before: readonly number[];
  readonly #now: () => number;
  readonly #started: number;
  #timer: NodeJS.Timeout | undefined;
  #stage = 0;
  /** When each stage began, in seconds from the start. */
  readonly #begun: (number | undefined)[] = [0];
  #pages = 0;
  /** Seconds that the whole build is expected to take, from the stages that are done. */
  #whole: number | undefined;
  /** Of the output, a line that has not ended yet. */
  #rest = "";

  /**
   * @param before how long each stage took the last time, in seconds; without, as on a fresh clone
   * @param now milliseconds, of a clock that only goes forward
   */
  constructor(out: Out, before?: readonly number[], now: () => number = () => performance.now()) {
    this.#out = out;
    this.#before = before?.length === stages.length ? before : stages.map(({ share }) => share);
    this.#now = now;
    this.#started = now();
    this.#tell();
    if (out.isTTY) this.#timer = setInterval(() => this.#tell(), 1000).unref();
  }

  /** @param text of Astro's output, cut anywhere */
  hear(text: string): void {
    const lines = `${this.#rest}${stripVTControlCharacters(text)}`.split("\n");
    this.#rest = lines.pop() ?? "";
    for (const line of lines) {
      if (page.test(line)) this.#pages++;
      const next = stages.findLastIndex(({ begins }, index) => index > this.#stage && begins.test(line));
      if (next < 0) continue;
      this.#begun[next] = this.#elapsed();
      this.#stage = next;
      this.#whole = (this.#elapsed() / sumOf(this.#before.slice(0, next))) * sumOf(this.#before);
      this.#tell();
    }
  }

  /**
   * To be called once, however the build ended.
   * @returns how long each stage took, in seconds; undefined unless there was each
   */
  end(): number[] | undefined {
    clearInterval(this.#timer);
    this.#clear();
    const begun = stages.flatMap((_, index) => this.#begun[index] ?? []);
    if (begun.length < stages.length) return undefined;
    return begun.map((start, index) => (begun[index + 1] ?? this.#elapsed()) - start);
  }

  #tell(): void {
    const stage = stages[this.#stage];
    if (!stage) return;
    const text = `  ${this.#stage + 1}/${stages.length} ${stage.name}${this.#far()}`;
    this.#clear();
    if (this.#out.isTTY) this.#out.write(text.slice(0, this.#out.columns));
    else this.#out.write(`${text}\n`);
  }

  /** Pages so far, time so far, time left. */
  #far(): string {
    const elapsed = this.#elapsed();
    const told = [
      ...(this.#pages > 0 ? [`${this.#pages} pages`] : []),
      ...(elapsed >= 1 ? [`${Math.round(elapsed)} s so far`] : []),
      ...(this.#whole === undefined ? [] : [left(this.#whole - elapsed)]),
    ];
    return told.length > 0 ? ` (${told.join(", ")})` : "";
  }

  #elapsed(): number {
    return (this.#now() - this.#started) / 1000;
  }

  #clear(): void {
    if (!this.#out.isTTY) return;
    this.#out.clearLine?.(0);
    this.#out.cursorTo?.(0);
  }
}

function left(seconds: number): string {
  if (seconds < 5) return "nearly done";
  return seconds < 90 ? `about ${Math.round(seconds)} s left` : `about ${Math.round(seconds / 60)} min left`;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
