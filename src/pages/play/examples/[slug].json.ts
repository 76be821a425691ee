import type { APIRoute } from "astro";
import { siteData } from "../../../site/data.ts";
import { playExample } from "../../../site/play/example.ts";

export async function getStaticPaths() {
  const { examples } = await siteData();
  return [...examples.keys()].map((slug) => ({ params: { slug } }));
}

/** An example, for the playground. */
export const GET: APIRoute = async ({ params }) => {
  const example = (await siteData()).examples.get(params["slug"] ?? "");
  if (!example) return new Response(undefined, { status: 404 });
  return Response.json(await playExample(example));
};
