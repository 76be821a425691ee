import { tokensOf } from "./tokens.ts";

/** What a query may have, so that it stays one for the search in prose. */
const most = { tokens: 8, characters: 70 };
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
  const tokens = [...new Set(tokensOf(line.slice(-2_000)))];
  const telling = tokens.filter(
    (token) => token.length > 2 && !everywhere.has(token) && !/^\d|[\da-f]{8}/.test(token),
  );
  const chosen: string[] = [];
  for (const token of telling.length > 0 ? telling : tokens) {
    if (chosen.length === most.tokens || [...chosen, token].join(" ").length > most.characters) break;
    chosen.push(token);
  }
  return chosen.join(" ");
}
