import { counted, pasteStrings as strings } from "../../strings.ts";
import type { Shown } from "./shown.ts";

/** The answer in one line. */
export function verdictText({ outcome, articles, messages }: Shown): string {
  const [best] = articles;
  if (best) return `${best.outcome === "match" ? strings.match : strings.possible}: ${best.title}`;
  if (outcome === "none") return strings.none;
  const telling = messages.filter(({ informative }) => informative).length;
  return telling === 0 ? strings.wrappersOnly : `${strings.noArticle}; ${counted(telling, "known message")}`;
}
