import { chineseNumbers, englishNumbers } from "./numbers.ts";
import type { Facts } from "./said.ts";

/**
 * What a translation says otherwise than the English text, in words for its author. It may repeat a fact, as languages
 * do; it may leave none out and add none.
 * @param sameLink whether two addresses lead to the same, each in its language
 */
export function differences(
  here: Facts,
  there: Facts,
  sameLink: (here: string, there: string) => boolean,
): string[] {
  const inWords = englishNumbers(there.prose).all;
  const digitOf = (number: string): string => number.replace(/^[≥≤<>~±]/, "");
  return [
    ...told("the code", unlike(here.code, there.code), (text) => `\`${text}\``),
    ...told("the link", unlike(here.links, there.links, sameLink)),
    ...told("the number", {
      ...unlike(here.numbers, there.numbers),
      more: unlike(here.numbers, there.numbers).more.filter(
        (number) => !inWords.has(Number(digitOf(number))),
      ),
    }),
    ...told("the number", numbersInWords(here, there)),
    ...told("the name", {
      ...unlike(here.names, there.names),
      // What English shows as code alone, a translation may name as well.
      more: unlike(here.names, there.names).more.filter((name) => !there.code.join(" ").includes(name)),
    }),
  ];
}

/** What of one list is not in the other: `less` is what only the English text has, `more` what only the translation has. */
type Unlike = { less: string[]; more: string[] };

function unlike(
  here: string[],
  there: string[],
  same: (here: string, there: string) => boolean = (a, b) => a === b,
): Unlike {
  const left = [...here];
  const less = there.filter((item) => {
    const at = left.findIndex((own) => same(own, item));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return { less, more: left.filter((own) => !there.some((item) => same(own, item))) };
}

/**
 * Numbers that one of the texts has in words, and the other in none. Below three, Chinese counts where English does not:
 * 一样 is "the same", and 两者 "they".
 */
function numbersInWords(here: Facts, there: Facts): Unlike {
  const english = englishNumbers(there.prose);
  const own = chineseNumbers(here.prose);
  const [digitsHere, digitsThere] = [new Set(here.numbers.map(Number)), new Set(there.numbers.map(Number))];
  const isSaid = (number: number): boolean => own.has(number) || digitsHere.has(number);
  const isEnglish = (number: number): boolean => english.all.has(number) || digitsThere.has(number);
  return {
    less: [...english.certain].filter((number) => !isSaid(number)).map(String),
    more: [...own].filter((number) => number >= 3 && !isEnglish(number)).map(String),
  };
}

function told(what: string, { less, more }: Unlike, quote = (text: string) => text): string[] {
  const pairs = Math.min(less.length, more.length);
  return [
    ...more.slice(0, pairs).map((own, i) => `has ${what} ${quote(own)} in place of ${quote(less[i] ?? "")}`),
    ...more.slice(pairs).map((own) => `has ${what} ${quote(own)}, which the English text does not have`),
    ...less.slice(pairs).map((missing) => `lacks ${what} ${quote(missing)}`),
  ];
}
