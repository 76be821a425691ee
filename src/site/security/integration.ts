import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { headerRules } from "./headers.ts";
import { apacheConfig } from "./hosts/apache.ts";
import { caddyConfig } from "./hosts/caddy.ts";
import { headersFile } from "./hosts/headers-file.ts";
import { nginxConfig } from "./hosts/nginx.ts";
import { vercelConfig } from "./hosts/vercel.ts";

/**
 * Writes what hosts send along with the site's files: `_headers` and `.htaccess`, which hosts find by themselves, and
 * below `hosting/` what their operators take over. Comes after the integrations that write files of the site.
 */
export function hostHeaders(): AstroIntegration {
  let base = "/";
  return {
    name: "crunbook:headers",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/*$/, "/");
      },
      "astro:build:done": async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const rules = headerRules(base, await filesIn(dist));
        await mkdir(path.join(dist, "hosting"), { recursive: true });
        const written = {
          _headers: headersFile(rules),
          ".htaccess": apacheConfig(base, rules),
          "hosting/nginx.conf": nginxConfig(base, rules),
          "hosting/Caddyfile": caddyConfig(base, rules),
          "hosting/vercel.json": vercelConfig(rules),
        };
        for (const [name, text] of Object.entries(written)) await writeFile(path.join(dist, name), text);
      },
    },
  };
}

async function filesIn(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
