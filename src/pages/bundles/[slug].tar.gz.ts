import type { APIRoute } from "astro";
import { exampleBundle } from "../../site/bundle.ts";
import { siteData } from "../../site/data.ts";

export async function getStaticPaths() {
  const { examples } = await siteData();
  return [...examples.keys()].map((slug) => ({ params: { slug } }));
}

/** The example's OCI bundle, for download. */
export const GET: APIRoute = async ({ params }) => {
  const example = (await siteData()).examples.get(params["slug"] ?? "");
  if (!example) return new Response(undefined, { status: 404 });
  return new Response(new Uint8Array(await exampleBundle(example)), {
    headers: { "content-type": "application/gzip" },
  });
};
