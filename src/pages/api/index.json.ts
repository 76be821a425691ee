import type { APIRoute } from "astro";
import { loadCatalogues } from "../../content/catalogues.ts";
import { loadWrappers } from "../../content/wrappers.ts";
import { buildIndex } from "../../match/build-index.ts";
import { projectRoot } from "../../root.ts";
import { siteData } from "../../site/data/data.ts";
import { absolute, links } from "../../site/links.ts";

/** The matcher's index: the paste page loads it, and anybody else may. */
export const GET: APIRoute = async () => {
  const [{ articles }, catalogues, wrappers] = await Promise.all([
    siteData(),
    loadCatalogues(projectRoot),
    loadWrappers(projectRoot),
  ]);
  return Response.json({
    $schema: absolute(links.dataSchema("index")),
    ...buildIndex(articles, catalogues, wrappers),
  });
};
