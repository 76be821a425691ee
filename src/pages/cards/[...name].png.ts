import type { APIRoute } from "astro";
import { locales } from "../../schema/locale.ts";
import type { Card } from "../../site/cards/card.ts";
import { cardImage } from "../../site/cards/render.ts";
import { cardsOf } from "../../site/cards/texts.ts";
import { siteConcepts } from "../../site/data/concepts.ts";
import { siteData } from "../../site/data/data.ts";

export async function getStaticPaths() {
  const inLocales = await Promise.all(
    locales.map(async (locale) => cardsOf(locale, await siteData(locale), await siteConcepts(locale))),
  );
  return inLocales.flatMap((cards) =>
    [...cards].map(([name, card]) => ({ params: { name }, props: { card } })),
  );
}

/** What other sites show of a page: a picture of its title and what the lab says of it. */
export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(new Uint8Array(await cardImage(props.card)), { headers: { "content-type": "image/png" } });
