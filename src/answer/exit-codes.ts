import { exitCodeFactsOf } from "../schema/exit-codes.ts";

/** How people, shells and engines name an exit code; systemd has a name behind its own, which mean something else. */
const named =
  /\bexit(?:ed)?(?: with)?(?:[ -]?(?:code|status))?\\?"? {0,9}[:=]?\s{0,9}\(?(\d{1,3})\)?(?![\d/.])/gi;
/** Longer texts (characters) ask of something else, beside which only what engines make of a code is worth a word. */
const longestQuestion = 120;
/** Any program may end with a lower one. */
const leastOfEngines = 125;
/** How far into a paste, and from its end, one is looked for, in characters. */
const looked = 20_000;

/**
 * The exit code that a text names, of those that are known: the text itself, or else the last that it speaks of.
 * `126` → 126; `Exited (137) 2 minutes ago` → 137; `command terminated with exit code 127` → 127.
 */
export function exitCodeIn(text: string): number | undefined {
  const isQuestion = text.length <= longestQuestion;
  const alone = isQuestion ? /^\s*(\d{1,3})\s*$/.exec(text)?.[1] : undefined;
  if (alone !== undefined) return known(alone);
  const ends = text.length > 2 * looked ? [text.slice(0, looked), text.slice(-looked)] : [text];
  const codes = ends.flatMap((part) =>
    [...part.matchAll(named)].flatMap(([, code = ""]) => known(code) ?? []),
  );
  return codes.findLast((code) => code >= leastOfEngines || isQuestion);
}

function known(digits: string): number | undefined {
  const code = Number(digits);
  return digits !== "" && exitCodeFactsOf(code) ? code : undefined;
}
