import type { APIRoute } from "astro";
import { loadCatalogues } from "../../../content/catalogues.ts";
import { projectRoot } from "../../../root.ts";
import { absolute, links } from "../../../site/links.ts";

export async function getStaticPaths() {
  const catalogues = await loadCatalogues(projectRoot);
  return catalogues.map((catalogue) => ({ params: { emitter: catalogue.emitter }, props: { catalogue } }));
}

/** What one program can print. */
export const GET: APIRoute = ({ props }) =>
  Response.json({ ...props["catalogue"], $schema: absolute(links.dataSchema("messages")) });
