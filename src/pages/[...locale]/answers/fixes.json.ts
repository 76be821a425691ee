import type { APIRoute, InferGetStaticPropsType } from "astro";
import { localeParam, locales } from "../../../schema/locale.ts";
import { siteData } from "../../../site/data/data.ts";
import { fixesOf } from "../../../site/data-files/fixes.ts";

export function getStaticPaths() {
  return locales.map((locale) => ({
    params: { locale: localeParam(locale) },
    props: { locale },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** How each article's problem is put right, for answers on the page. */
export const GET: APIRoute<Props> = async ({ props: { locale } }) =>
  Response.json(fixesOf(await siteData(locale)));
