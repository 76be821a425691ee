import type { APIRoute } from "astro";
import { loadCatalogues } from "../content/catalogues.ts";
import { siteData } from "../site/data.ts";
import { llmsText } from "../site/data-files/llms.ts";
import { contentRoot } from "../site/root.ts";

/** For language models. */
export const GET: APIRoute = async () => {
  const [{ articles }, catalogues] = await Promise.all([siteData(), loadCatalogues(contentRoot)]);
  const text = llmsText(
    articles,
    catalogues.map(({ emitter }) => emitter),
  );
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
};
