import { wordsOf } from "./tokens.ts";

/** What a query may have, so that it stays one for the search in prose. */
const most = { words: 8, characters: 70 };
const complaint =
  /\b(err|fata|fail|cannot|can't|could not|unable|denied|not permitted|invalid|no such|panic|refused)/i;
/** Words of every log: they tell nothing of what is wrong. */
const everywhere = new Set(
  "the and for with from that this was not are error err errors failed failure fail level msg time fatal warning warn info debug fata erro unknown caused cause rpc code desc process container containers runtime create start".split(
    " ",
  ),
);

/** The words of a paste to search prose with: of the last line that complains, without numbers, ids and log words. */
export function tellingWords(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const line = lines.findLast((candidate) => complaint.test(candidate)) ?? lines.at(-1) ?? "";
  const words = [...new Set(wordsOf(line.slice(-2_000)))];
  const telling = words.filter(
    (word) => word.length > 2 && !everywhere.has(word) && !/^\d|[\da-f]{8}/.test(word),
  );
  const chosen: string[] = [];
  for (const word of telling.length > 0 ? telling : words) {
    if (chosen.length === most.words || [...chosen, word].join(" ").length > most.characters) break;
    chosen.push(word);
  }
  return chosen.join(" ");
}
