import type { APIRoute } from "astro";
import { siteContent } from "../site/data/site-content.ts";
import { llmsText } from "../site/data-files/llms.ts";

/** For language models. */
export const GET: APIRoute = async () => {
  const { articles, concepts, rules, catalogues } = await siteContent();
  const text = llmsText(
    articles,
    concepts,
    rules,
    catalogues.map(({ emitter }) => emitter),
  );
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
};
