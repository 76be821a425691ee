import type { APIRoute } from "astro";
import { webManifest } from "../site/offline/manifest.ts";

/** How the site is installed as an app. */
export const GET: APIRoute = () =>
  Response.json(webManifest(), { headers: { "content-type": "application/manifest+json" } });
