import type { APIRoute } from "astro";
import { indexFiles } from "../../site/data-files/index-files.ts";
import { absolute, links } from "../../site/links.ts";

/** The matcher's index, its first file: the paste page loads it, and anybody else may. */
export const GET: APIRoute = async () => {
  const { index } = await indexFiles();
  return Response.json({ $schema: absolute(links.dataSchema("index")), ...index });
};
