import type { Compiled } from "../match/compile.ts";
import { errnosByText } from "../match/errno.ts";
import { findPattern } from "../match/occurs.ts";
import { peel } from "../match/peel.ts";
import { type RuntimeId, runtimeIds } from "../schema/vocabulary.ts";
import type { Failure } from "./failures.ts";
import { type Link, linksIn } from "./links.ts";
import type { Part } from "./values.ts";
import { innermost, merged, patternOf, skeletonOf } from "./wording.ts";

/** A wording in one release's recording. */
export type Printed = {
  runtime: RuntimeId;
  version: string;
  step: string;
  text: string;
  /** What of it the wording quotes. */
  links: Link[];
  /** All that it is made of, with what wraps the wording. */
  chain: Link[];
};

/** A wording of the failing steps, with every release that prints it. */
export type Candidate = {
  parts: Part[];
  printed: Printed[];
  /** Who prints it, as an article says it. */
  by: string;
  /** The runtimes that print it themselves; none when a program in the container does. */
  runtimes: RuntimeId[];
};

/** The wordings of the failing steps, and the lines of them that no catalogue has and that name no errno. */
export type Candidates = { wordings: Candidate[]; unknown: string[] };

/**
 * Gathers what failing steps print, each wording once, in the order of the steps.
 * @param exampleText what the examples' files say
 */
export function candidatesOf(failures: Failure[], compiled: Compiled, exampleText: string): Candidates {
  const madeUp = (value: string) => namesValue(exampleText, value);
  const found = new Map<string, Candidate>();
  const unknown = new Set<string>();
  for (const failure of failures) {
    for (const { text, stream } of failure.lines) {
      const links = linksIn(compiled, text, failure);
      const errno = namedErrno(text);
      if (links.length === 0 && (stream === "stdout" || !errno)) {
        if (stream === "stderr") unknown.add(text);
        continue;
      }
      if (stream === "stdout" && !links.some(({ own }) => own)) continue;
      const wording = innermost(text, links, madeUp);
      const ran = { ...failure, text, links: wording.links, chain: links };
      const by = printerOf(ran);
      const parts = by === undefined ? wording.parts : withoutProgram(wording.parts);
      const key = `${by ?? ""}\0${skeletonOf(parts)}`;
      const known = found.get(key);
      const candidate = known ?? { parts, printed: [], by: by ?? "", runtimes: [] };
      candidate.parts = known ? merged(known.parts, parts) : parts;
      candidate.printed.push(ran);
      if (by === undefined) addRuntime(candidate, failure.runtime);
      found.set(key, candidate);
    }
  }
  return { wordings: [...found.values()].filter(isQuotable), unknown: [...unknown] };
}

function addRuntime(candidate: Candidate, runtime: RuntimeId): void {
  if (candidate.runtimes.includes(runtime)) return;
  candidate.runtimes = runtimeIds.filter((id) => id === runtime || candidate.runtimes.includes(id));
  candidate.by = candidate.runtimes.join(" and ");
}

/** Whether a wording is found where it stands: what cannot be quoted as a pattern is for a person to write. */
function isQuotable({ parts, printed }: Candidate): boolean {
  const pattern = patternOf(parts);
  return pattern.length >= 12 && printed.every(({ text }) => findPattern(pattern, peel(text)) !== undefined);
}

/** Who prints a line that is not the runtime's: the program that it begins with. */
function printerOf({ text, links, runtime }: Printed): string | undefined {
  if (links.some(({ owners }) => owners.some(({ emitter }) => emitter === runtime))) return undefined;
  const [, program] = /^(?:[\w./-]*\/)?([a-z][\w-]*): /.exec(text) ?? [];
  const grounds = links.some(({ owners }) => owners.every(({ emitter }) => emitter === "go"));
  return program === undefined || grounds ? undefined : `${program}, in the container`;
}

/** What a program says, without its name and the file that it speaks of. */
function withoutProgram([first, ...rest]: Part[]): Part[] {
  if (!first || !("words" in first)) return first ? [first, ...rest] : [];
  // "tar: data: Cannot open": what it says begins with a capital letter.
  const words = first.words
    .replace(/^(?:[\w./-]*\/)?[a-z][\w-]*: /, "")
    .replace(/^[\w./-]+: (?=\p{Lu})/u, "");
  const [value, next, ...more] = rest;
  if (words !== "") return [{ words }, ...rest];
  if (!value || !next || !("value" in value) || !("words" in next) || !next.words.startsWith(": "))
    return rest;
  return [{ words: next.words.slice(2) }, ...more];
}

function namedErrno(text: string): boolean {
  return [...errnosByText.keys()].some((errno) => text.toLowerCase().endsWith(`: ${errno}`));
}

function namesValue(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
    const around = `${text[at - 1] ?? ""}${text[at + value.length] ?? ""}`;
    if (!/\w/.test(around)) return true;
  }
  return false;
}
