import { type Explanation, headingOf } from "../../../answer/explanation.ts";
import { words } from "../../words/spoken.ts";
import type { More } from "./protocol.ts";

/**
 * The answer in one line. Empty where it may yet be another: what no article explains is known when all messages have
 * been looked for.
 */
export function verdictText(
  { verdict, articles: [best], rules: [rule], exitCode, telling }: Explanation,
  more: More,
): string {
  if (best) return words.paste[best.outcome] + headingOf(best);
  if (verdict === "rule" && rule) return words.paste.rule + rule.title;
  if (verdict === "exit-code" && exitCode) return words.paste.exitCode(exitCode.code);
  if (more === "coming") return "";
  if (verdict === "no-article") return words.paste.noArticle + words.paste.known(telling);
  return verdict === "wrappers"
    ? words.paste.wrappersOnly
    : words.paste[more === "missing" ? "noneSoFar" : "none"];
}
