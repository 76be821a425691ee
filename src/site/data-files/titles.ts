import type { TranslatedArticle } from "../../content/translations/issue-translations.ts";
import type { Meanings } from "../../content/translations/wrapper-meanings.ts";
import { kernelAnswered } from "../../match/chain.ts";
import { errnoTable } from "../../schema/errno-table.ts";
import { exitCodeFacts } from "../../schema/exit-codes.ts";
import type { Locale } from "../../schema/locale.ts";
import type { Titles } from "../../schema/titles.ts";
import { wordsFor } from "../words/words.ts";

/** `<locale>/api/titles.json`. */
export function titlesOf(locale: Locale, translations: TranslatedArticle[], wrappers: Meanings): Titles {
  const issues = translations.map(({ slug, translation: { title, summary, phrases } }) => [
    slug,
    { title, summary, phrases },
  ]);
  const { answered } = wordsFor(locale).errno;
  const errnos = errnoTable.map(({ name }) => [kernelAnswered(name), answered(name)]);
  const { meanings } = wordsFor(locale).exitCode;
  const exits = exitCodeFacts.map(({ code, means }) => [means, meanings[code] ?? means]);
  return {
    locale,
    issues: Object.fromEntries(issues),
    meanings: { ...wrappers, ...Object.fromEntries([...errnos, ...exits]) },
  };
}
