import type { APIRoute } from "astro";
import { answerLibrary } from "../../article/rule-library.ts";
import { siteContent } from "../../site/data/site-content.ts";

/** What finds a paste's rules, and what answers on the page show of them. */
export const GET: APIRoute = async () => Response.json(answerLibrary(await siteContent()));
