import { defaultLocale, type Locale } from "../../schema/locale.ts";
import { siteData } from "../data/data.ts";
import { explainedCodes } from "./exit-code-meanings.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";

let found: Promise<ExitCode[]> | undefined;

/** The exit codes with the articles as a language shows them. Read off the English ones, once a build. */
export async function siteExitCodes(locale: Locale): Promise<ExitCode[]> {
  if (!found || import.meta.env.DEV) found = siteData().then((data) => exitCodes(data, explainedCodes));
  const codes = await found;
  if (locale === defaultLocale) return codes;
  const { articles } = await siteData(locale);
  const shown = new Map(articles.map((article) => [article.slug, article]));
  return codes.map(({ code, recorded, told }) => ({
    code,
    recorded: recorded.map((row) => ({ ...row, article: shown.get(row.article.slug) ?? row.article })),
    told: told.map((article) => shown.get(article.slug) ?? article),
  }));
}
