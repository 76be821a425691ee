import type { APIRoute } from "astro";
import { siteData } from "../../site/data/data.ts";
import { issuesData } from "../../site/data-files/issues.ts";

/** Every article's fields. */
export const GET: APIRoute = async () => Response.json(await issuesData(await siteData()));
