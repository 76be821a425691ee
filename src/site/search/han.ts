/*
 * Chinese has no blanks between words, and where a word ends is a matter of judgement: Pagefind, ICU and browsers cut the
 * same letters differently from one sentence to the next. So a text is indexed by every pair of neighbouring
 * characters, which no judgement changes; only what is typed is cut into words, so that the pairs across two words
 * need not be found.
 */

const han = /\p{Script=Han}/u;
const runs = /\p{Script=Han}+|\P{Script=Han}+/gu;

/** A word as an index has it: a run of Han characters as its pairs, anything else as it is. */
export function indexedParts(word: string): string[] {
  return han.test(word) ? runsOf(word).flatMap((run) => (han.test(run) ? pairs(run) : [run])) : [word];
}

/** A word as it is looked for: of Han characters, the pairs within what are words of their own. */
export function soughtParts(word: string): string[] {
  return han.test(word) ? runsOf(word).flatMap((run) => (han.test(run) ? soughtPairs(run) : [run])) : [word];
}

function runsOf(word: string): string[] {
  return word.match(runs) ?? [];
}

function soughtPairs(run: string): string[] {
  const words = joinLone(chineseWords(run));
  const long = words.filter((word) => [...word].length > 1);
  // A lone character says little; alone it is all there is.
  return (long.length > 0 ? long : words).flatMap(pairs);
}

/** As the browser cuts a text; whole where it cannot. */
function chineseWords(run: string): string[] {
  if (!("Segmenter" in Intl)) return [run];
  return [...new Intl.Segmenter("zh", { granularity: "word" }).segment(run)].map(({ segment }) => segment);
}

/** Characters that stand alone one after the other are a word that the browser does not know. */
function joinLone(words: string[]): string[] {
  const joined: string[] = [];
  let afterLone = false;
  for (const word of words) {
    const lone = [...word].length === 1;
    if (lone && afterLone) joined.push((joined.pop() ?? "") + word);
    else joined.push(word);
    afterLone = lone;
  }
  return joined;
}

function pairs(run: string): string[] {
  const signs = [...run];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => (signs[at] ?? "") + sign);
}
