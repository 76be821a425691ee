import type { APIRoute, InferGetStaticPropsType } from "astro";
import { localeParam, locales } from "../../schema/locale.ts";
import { siteData } from "../../site/data/data.ts";
import { atomFeed } from "../../site/data-files/feed.ts";

export function getStaticPaths() {
  return locales.map((locale) => ({
    params: { locale: localeParam(locale) },
    props: { locale },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** New articles, as Atom. */
export const GET: APIRoute<Props> = async ({ props: { locale } }) =>
  new Response(atomFeed((await siteData(locale)).articles, locale), {
    headers: { "content-type": "application/atom+xml" },
  });
