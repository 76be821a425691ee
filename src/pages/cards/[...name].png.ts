import type { APIRoute } from "astro";
import { cardImage } from "../../site/cards/render.ts";
import { cardsOf } from "../../site/cards/texts.ts";
import { siteData } from "../../site/data.ts";

export async function getStaticPaths() {
  return [...cardsOf(await siteData()).keys()].map((name) => ({ params: { name } }));
}

/** What other sites show of a page: a picture of its title and what the lab says of it. */
export const GET: APIRoute = async ({ params }) => {
  const card = cardsOf(await siteData()).get(params["name"] ?? "");
  if (!card) return new Response(undefined, { status: 404 });
  return new Response(new Uint8Array(await cardImage(card)), { headers: { "content-type": "image/png" } });
};
