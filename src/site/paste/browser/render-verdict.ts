import type { Explanation } from "../../../answer/explanation.ts";
import { words } from "../../words/spoken.ts";

/** The answer in one line. */
export function verdictText({ verdict, articles: [best], telling }: Explanation): string {
  if (best) return words.paste[best.outcome](best.title);
  if (verdict === "no-article") return words.paste.noArticle(telling);
  return verdict === "wrappers" ? words.paste.wrappersOnly : words.paste.none;
}
