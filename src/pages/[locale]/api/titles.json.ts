import type { APIRoute, InferGetStaticPropsType } from "astro";
import { translatedLocales } from "../../../schema/locale.ts";
import { siteContent } from "../../../site/data/site-content.ts";
import { titlesOf } from "../../../site/data-files/titles.ts";

export function getStaticPaths() {
  return translatedLocales.map((locale) => ({ params: { locale }, props: { locale } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What answers say of translated articles and of what wraps errors. */
export const GET: APIRoute<Props> = async ({ props: { locale } }) => {
  const { translations, meanings } = await siteContent();
  const own = translations.filter((translation) => translation.locale === locale);
  return Response.json(titlesOf(locale, own, meanings.get(locale) ?? {}));
};
