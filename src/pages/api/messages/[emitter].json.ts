import type { APIRoute } from "astro";
import { siteContent } from "../../../site/data/site-content.ts";
import { messagesData } from "../../../site/data-files/messages.ts";

export async function getStaticPaths() {
  const { catalogues } = await siteContent();
  return catalogues.map((catalogue) => ({
    params: { emitter: catalogue.emitter },
    props: { catalogue: messagesData(catalogue) },
  }));
}

/** What one program can print. */
export const GET: APIRoute = ({ props }) => Response.json(props["catalogue"]);
