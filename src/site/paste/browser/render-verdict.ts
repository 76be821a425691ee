import type { Shown } from "../../../answer/shown.ts";
import { words } from "../../words/spoken.ts";

/** The answer in one line. */
export function verdictText({ outcome, articles, messages }: Shown): string {
  const [best] = articles;
  if (best) return words.paste[best.outcome](best.title);
  if (outcome === "none") return words.paste.none;
  const telling = messages.filter(({ informative }) => informative).length;
  return telling === 0 ? words.paste.wrappersOnly : words.paste.noArticle(telling);
}
