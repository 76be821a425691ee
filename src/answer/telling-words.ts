import type { Answer } from "../match/answer.ts";
import { peel } from "../match/peel.ts";
import { plainTokens } from "./plain-tokens.ts";

/** What a query may have, so that it stays one for the search in prose. */
const most = { tokens: 8, characters: 70 };
/** How far from the end is looked, in characters: of a paste of which nothing is known, and of a line. */
const looked = { paste: 20_000, line: 2_000 };
const complaint =
  /\b(err|fata|fail|cannot|can't|could not|unable|denied|not permitted|invalid|no such|panic|refused)/i;
/** Words of every log: they tell nothing of what is wrong. */
const everywhere = new Set(
  "the and for with from that this was not are error err errors failed failure fail level log msg time fatal warning warn info debug fata erro unknown caused cause rpc code desc process container containers runtime create start".split(
    " ",
  ),
);

/**
 * The words of a paste to search prose with, in their order: of the line that decided, or else of the last one that
 * complains; without numbers, ids and log words. The last ones, since an error says at its end what is wrong.
 */
export function tellingWords(paste: string, { chain }: Pick<Answer, "chain">): string {
  const line = chain.length > 0 ? chain.map(({ text }) => text).join(" ") : lastComplaint(paste);
  const tokens = [...new Set(plainTokens(line.slice(-looked.line)).reverse())];
  const telling = tokens.filter(
    (token) => token.length > 2 && !everywhere.has(token) && !/^\d|[\da-f]{8}/.test(token),
  );
  const chosen: string[] = [];
  for (const token of telling.length > 0 ? telling : tokens) {
    if (chosen.length === most.tokens || [...chosen, token].join(" ").length > most.characters) break;
    chosen.push(token);
  }
  return chosen.reverse().join(" ");
}

/** Without its wrapping: the names of a JSON log's fields are no words of the error. */
function lastComplaint(paste: string): string {
  const lines = peel(paste.slice(-looked.paste))
    .text.split("\n")
    .filter((line) => line.trim() !== "");
  return lines.findLast((line) => complaint.test(line)) ?? lines.at(-1) ?? "";
}
