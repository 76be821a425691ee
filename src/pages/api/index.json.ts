import type { APIRoute } from "astro";
import { buildIndex } from "../../match/build-index.ts";
import { siteContent } from "../../site/data/site-content.ts";
import { absolute, links } from "../../site/links.ts";

/** The matcher's index: the paste page loads it, and anybody else may. */
export const GET: APIRoute = async () => {
  const { articles, catalogues, wrappers } = await siteContent();
  return Response.json({
    $schema: absolute(links.dataSchema("index")),
    ...buildIndex(articles, catalogues, wrappers),
  });
};
