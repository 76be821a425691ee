import type { APIRoute } from "astro";
import { placesData } from "../../../site/messages/places.ts";
import { emitterPages } from "../../../site/messages/site-messages.ts";

export async function getStaticPaths() {
  const several = (await emitterPages()).filter(({ parts }) => parts.length > 1);
  return several.map(({ catalogue: { emitter }, parts }) => ({
    params: { emitter },
    props: { places: placesData(emitter, parts) },
  }));
}

/** On which of its program's pages each message stands. */
export const GET: APIRoute = ({ props }) => Response.json(props["places"]);
