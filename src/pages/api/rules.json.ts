import type { APIRoute } from "astro";
import { siteContent } from "../../site/data/site-content.ts";
import { rulesData } from "../../site/data-files/rules.ts";

/** Every rule's fields, with the operations that they are about. */
export const GET: APIRoute = async () => Response.json(rulesData(await siteContent()));
