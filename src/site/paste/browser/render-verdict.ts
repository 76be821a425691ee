import type { Explanation } from "../../../answer/explanation.ts";
import { strings } from "../../words/spoken.ts";

/** The answer in one line. */
export function verdictText({ verdict, articles: [best], telling }: Explanation): string {
  if (best) return strings.paste[best.outcome](best.title);
  if (verdict === "no-article") return strings.paste.noArticle(telling);
  return verdict === "wrappers" ? strings.paste.wrappersOnly : strings.paste.none;
}
