import type { APIRoute, InferGetStaticPropsType } from "astro";
import { loadTranslations } from "../../../content/translations/issue-translations.ts";
import { loadMeanings } from "../../../content/translations/wrapper-meanings.ts";
import { projectRoot } from "../../../root.ts";
import { translatedLocales } from "../../../schema/locale.ts";
import { titlesOf } from "../../../site/data-files/titles.ts";

export function getStaticPaths() {
  return translatedLocales.map((locale) => ({ params: { locale }, props: { locale } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What answers say of translated articles and of what wraps errors. */
export const GET: APIRoute<Props> = async ({ props: { locale } }) => {
  const translations = (await loadTranslations(projectRoot)).filter((own) => own.locale === locale);
  const meanings = (await loadMeanings(projectRoot)).get(locale);
  return Response.json(titlesOf(locale, translations, meanings ?? {}));
};
