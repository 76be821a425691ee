import type { APIRoute } from "astro";
import { siteData } from "../site/data.ts";
import { atomFeed } from "../site/data-files/feed.ts";

/** New articles, as Atom. */
export const GET: APIRoute = async () =>
  new Response(atomFeed((await siteData()).articles), {
    headers: { "content-type": "application/atom+xml" },
  });
