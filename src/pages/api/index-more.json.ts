import type { APIRoute } from "astro";
import { indexFiles } from "../../site/data-files/index-files.ts";
import { absolute, links } from "../../site/links.ts";

/** The second file of the matcher's index, which the paste page loads after the first. */
export const GET: APIRoute = async () => {
  const { more } = await indexFiles();
  return Response.json({ $schema: absolute(links.dataSchema("index-more")), ...more });
};
