import { writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { escapeXml } from "../files/xml.ts";

/** Writes `sitemap.xml`: the address of every page but the one for addresses that do not exist. */
export function sitemap(): AstroIntegration {
  let root = "";
  return {
    name: "crunbook:sitemap",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = new URL(config.base.replace(/\/*$/, "/"), config.site).href;
      },
      "astro:build:done": async ({ dir, pages }) => {
        const urls = pages
          .map((page) => page.pathname)
          .filter((pathname) => !pathname.startsWith("404"))
          .sort()
          .map((pathname) => `  <url><loc>${escapeXml(new URL(pathname, root).href)}</loc></url>\n`);
        const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
        await writeFile(new URL("sitemap.xml", dir), xml);
      },
    },
  };
}
