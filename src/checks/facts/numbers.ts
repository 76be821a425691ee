/*
 * The numbers of a text, so that those of a translation can be compared with those of its English text: as digits, and in
 * words, of English or Chinese.
 */

/** A number in digits, a release among them, with the sign before it and the unit after it. */
const digits =
  /([≥≤<>~±]\s?)?(?<![\p{L}\d_.])v?(\d+(?:[.:,]\d+)*(?:-?(?:rc|alpha|beta)\.?\d+)?)(\s?(?:[KMGT]i?B|kB|kHz|MHz|GHz|ms|µs|%)(?![A-Za-z]))?|\d+(?:\.\d+)*/gu;

/** The numbers that a text writes in digits: "≥ 1.0.0-rc91" as "≥1.0.0-rc91", "512 MiB" as "512MiB". */
export function digitsIn(text: string): string[] {
  return [...text.matchAll(digits)].map(({ 0: found }) => found.replaceAll(/\s|^v/g, ""));
}

const english: Record<string, number> = {
  zero: 0,
  one: 1,
  once: 1,
  first: 1,
  single: 1,
  two: 2,
  both: 2,
  twice: 2,
  second: 2,
  either: 2,
  neither: 2,
  three: 3,
  third: 3,
  four: 4,
  fourth: 4,
  five: 5,
  fifth: 5,
  six: 6,
  sixth: 6,
  seven: 7,
  seventh: 7,
  eight: 8,
  eighth: 8,
  nine: 9,
  ninth: 9,
  ten: 10,
  tenth: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
};

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const month = new RegExp(months.join("|"));

/** The numbers that an English text writes in words; a month is one, as other languages count them. */
export type EnglishNumbers = {
  all: Set<number>;
  /**
   * Those that a translation has to say: not "one", "both" and the like, for which languages have words that are no
   * numbers, and a month only in a date.
   */
  certain: Set<number>;
};

/** The numbers that an English text writes in words. */
export function englishNumbers(text: string): EnglishNumbers {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const counted = words.flatMap((word) =>
    Object.hasOwn(english, word) ? [{ word, number: english[word] ?? 0 }] : [],
  );
  const dates = !month.test(text)
    ? []
    : [...text.matchAll(/(?<=\b(?:in|since|of|\d) )[A-Z][a-z]+\b|\b[A-Z][a-z]+(?= \d)/g)];
  const dated = dates.map(({ 0: word }) => months.indexOf(word) + 1).filter((number) => number > 0);
  return {
    all: new Set([...counted.map(({ number }) => number), ...dated]),
    certain: new Set([
      ...counted
        .filter(({ word, number }) => number >= 3 || word === "two" || word === "twice")
        .map(({ number }) => number),
      ...dated,
    ]),
  };
}

const han = "一二三四五六七八九";

/** The numbers that a Chinese text writes in characters: "四十" is 40. 十六进制 counts nothing: it is "hexadecimal". */
export function chineseNumbers(text: string): Set<number> {
  const found = text.replaceAll(/[二八十六]+进制/g, "").match(/[一二两三四五六七八九十百双]+/g) ?? [];
  return new Set(found.flatMap((characters) => numberOf(characters) ?? []));
}

function numberOf(characters: string): number | undefined {
  const plain = characters.replaceAll(/[两双]/g, "二");
  if (plain.length === 1) return plain === "十" ? 10 : plain === "百" ? 100 : han.indexOf(plain) + 1;
  const [, tens, ones] = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain) ?? [];
  if (tens === undefined) return plain === "一百" ? 100 : undefined;
  return (tens === "" ? 1 : han.indexOf(tens) + 1) * 10 + (ones ? han.indexOf(ones) + 1 : 0);
}
