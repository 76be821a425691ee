import { exitCodeFacts } from "../../schema/exit-codes.ts";
import { defaultLocale } from "../../schema/locale.ts";
import { dataOf } from "../data/data.ts";
import { fromContent } from "../data/site-content.ts";
import { causesOf, type ExitCode, exitCodes } from "./exit-codes.ts";

/** The exit codes with the articles as a language shows them. Read off the English ones. */
export const siteExitCodes = fromContent((content, locale): ExitCode[] => {
  const codes = exitCodes(
    dataOf(content, defaultLocale),
    exitCodeFacts.map(({ code }) => code),
  );
  const { articles } = dataOf(content, locale);
  const shown = new Map(articles.map((article) => [article.slug, article]));
  return codes.map(({ code, recorded, told }) => ({
    code,
    causes: causesOf(code, articles),
    recorded: recorded.map((row) => ({ ...row, article: shown.get(row.article.slug) ?? row.article })),
    told: told.map((article) => shown.get(article.slug) ?? article),
  }));
});
