import type { APIRoute } from "astro";
import { openSearch } from "../site/data-files/open-search.ts";

/** For a browser's address bar. */
export const GET: APIRoute = () =>
  new Response(openSearch(), { headers: { "content-type": "application/opensearchdescription+xml" } });
