import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { filesIn } from "../../files/list.ts";
import { headerRules } from "./headers.ts";
import { apacheConfig } from "./hosts/apache.ts";
import { caddyConfig } from "./hosts/caddy.ts";
import { headersFile } from "./hosts/headers-file.ts";
import { nginxConfig } from "./hosts/nginx.ts";
import { vercelConfig } from "./hosts/vercel.ts";

/**
 * Writes what hosts send along with the site's files: `_headers` and `.htaccess`, which hosts find by themselves, and
 * below `hosting/` what their operators take over. Comes after the integrations that write files of the site.
 * @param later files that are written after it, as paths below the base
 */
export function hostHeaders(later: readonly string[]): AstroIntegration {
  let base = "/";
  return {
    name: "crunbook:headers",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/*$/, "/");
      },
      "astro:build:done": async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const rules = headerRules(base, [...(await filesIn(dist)), ...later]);
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
