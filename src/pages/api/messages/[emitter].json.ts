import type { APIRoute } from "astro";
import { withoutSeal } from "../../../messages/seal.ts";
import { siteContent } from "../../../site/data/site-content.ts";
import { absolute, links } from "../../../site/links.ts";

export async function getStaticPaths() {
  const { catalogues } = await siteContent();
  return catalogues.map((catalogue) => ({
    params: { emitter: catalogue.emitter },
    props: { catalogue: withoutSeal(catalogue) },
  }));
}

/** What one program can print. */
export const GET: APIRoute = ({ props }) =>
  Response.json({ ...props["catalogue"], $schema: absolute(links.dataSchema("messages")) });
