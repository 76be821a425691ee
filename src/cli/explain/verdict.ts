import { type Explanation, headingOf } from "../../answer/explanation.ts";
import { answerWords } from "../../answer/words.ts";
import type { Span, Style } from "../terminal/paper.ts";
import { hints } from "../terminal/words.ts";

/** The answer in a line, as on the page; where it is no article, with what to look at next. */
export function verdictSpans({ verdict, articles, rules, exitCode }: Explanation): Span[] {
  const [article] = articles;
  const [rule] = rules;
  switch (verdict) {
    case "match":
      return titled(answerWords.match, "good", article && headingOf(article));
    case "possible":
      return titled(answerWords.possible, "doubtful", article && headingOf(article));
    case "rule":
      return titled(answerWords.rule, "doubtful", rule?.title);
    case "exit-code":
      return hinted(exitCode ? answerWords.exitCode(exitCode.code) : "", hints.exitCode);
    case "no-article":
      return hinted(answerWords.noArticle, hints.noArticle);
    case "wrappers":
      return hinted(answerWords.wrappersOnly, hints.elsewhere);
    case "none":
      return hinted(answerWords.none, `${answerWords.noneText} ${hints.elsewhere}`);
  }
}

function titled(text: string, style: Style, title = ""): Span[] {
  return [
    { text, style },
    { text: title, style: "title" },
  ];
}

function hinted(text: string, hint: string): Span[] {
  return [{ text: `${text}.`, style: "doubtful" }, ` ${hint}`];
}
