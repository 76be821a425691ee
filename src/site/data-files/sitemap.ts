import { writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { escapeXml } from "../../files/xml.ts";
import { languages, localeAt, localeFolder, locales } from "../../schema/locale.ts";

/**
 * Writes `sitemap.xml`: the address of every page but the one for addresses that do not exist, each with those of its
 * other languages.
 */
export function sitemap(): AstroIntegration {
  let root = "";
  return {
    name: "crunbook:sitemap",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = new URL(config.base.replace(/\/*$/, "/"), config.site).href;
      },
      "astro:build:done": async ({ dir, pages }) => {
        const paths = pages.map(({ pathname }) => pathname).filter((path) => !path.startsWith("404"));
        const known = new Set(paths);
        const urls = paths
          .sort()
          .map(
            (path) => `  <url><loc>${addressOf(path, root)}</loc>${alternates(path, known, root)}</url>\n`,
          );
        const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("")}</urlset>\n`;
        await writeFile(new URL("sitemap.xml", dir), xml);
      },
    },
  };
}

/** A page in each of its languages, itself included; nothing when it has but one. */
function alternates(path: string, known: Set<string>, root: string): string {
  const rest = path.slice(localeFolder(localeAt(path)).length);
  const versions = locales
    .map((locale) => ({ tag: languages[locale].tag, path: localeFolder(locale) + rest }))
    .filter((version) => known.has(version.path));
  if (versions.length < 2) return "";
  return versions
    .map(
      (version) =>
        `<xhtml:link rel="alternate" hreflang="${version.tag}" href="${addressOf(version.path, root)}"/>`,
    )
    .join("");
}

function addressOf(path: string, root: string): string {
  return escapeXml(new URL(path, root).href);
}
