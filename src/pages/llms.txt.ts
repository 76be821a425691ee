import type { APIRoute } from "astro";
import { loadCatalogues } from "../content/catalogues.ts";
import { projectRoot } from "../root.ts";
import { siteConcepts } from "../site/data/concepts.ts";
import { siteData } from "../site/data/data.ts";
import { llmsText } from "../site/data-files/llms.ts";

/** For language models. */
export const GET: APIRoute = async () => {
  const [{ articles }, concepts, catalogues] = await Promise.all([
    siteData(),
    siteConcepts(),
    loadCatalogues(projectRoot),
  ]);
  const text = llmsText(
    articles,
    concepts,
    catalogues.map(({ emitter }) => emitter),
  );
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
};
