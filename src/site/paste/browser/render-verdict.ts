import type { Shown } from "../../../answer/shown.ts";
import { strings } from "../../words/spoken.ts";

/** The answer in one line. */
export function verdictText({ outcome, articles, messages }: Shown): string {
  const [best] = articles;
  if (best) return strings.paste[best.outcome](best.title);
  if (outcome === "none") return strings.paste.none;
  const telling = messages.filter(({ informative }) => informative).length;
  return telling === 0 ? strings.paste.wrappersOnly : strings.paste.noArticle(telling);
}
