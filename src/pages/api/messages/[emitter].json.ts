import type { APIRoute } from "astro";
import { siteContent } from "../../../site/data/site-content.ts";
import { absolute, links } from "../../../site/links.ts";

export async function getStaticPaths() {
  const { catalogues } = await siteContent();
  // What keeps the project's own file from harm is no business of its readers.
  return catalogues.map(({ inputs: _, seal: __, ...catalogue }) => ({
    params: { emitter: catalogue.emitter },
    props: { catalogue },
  }));
}

/** What one program can print. */
export const GET: APIRoute = ({ props }) =>
  Response.json({ ...props["catalogue"], $schema: absolute(links.dataSchema("messages")) });
