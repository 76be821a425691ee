// @ts-check
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { siteAddress } from "./src/site/address.ts";
import { checks } from "./src/site/checks.ts";
import { sitemap } from "./src/site/data-files/sitemap.ts";
import { messageBudget } from "./src/site/messages/budget.ts";
import { siteArchive } from "./src/site/offline/archive.ts";
import { offlineFiles } from "./src/site/offline/integration.ts";
import { wantsArchive } from "./src/site/offline/setting.ts";
import { playgroundBoots } from "./src/site/playground/boots.ts";
import { codeHighlighting } from "./src/site/proof/code.ts";
import { searchIndex } from "./src/site/search/index.ts";
import { hostHeaders } from "./src/site/security/integration.ts";
import { archiveFile } from "./src/site/stores.ts";

// For the site's bundle, which does not know where the project is.
process.env["CRUNBOOK_ROOT"] ??= import.meta.dirname;

const archive = wantsArchive(process.env["CRUNBOOK_ARCHIVE"]);
const { origin, base } = siteAddress(process.env["CRUNBOOK_URL"]);

/** @type {import("astro").AstroUserConfig} */
const config = {
  site: origin,
  base,
  trailingSlash: "always",
  // The content security policy has no "unsafe-inline": nothing is inlined into pages.
  build: { inlineStylesheets: "never" },
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Each file costs a phone more than a kilobyte that it does not need: what many pages share is one file.
              codeSplitting: { groups: [{ name: "shared", minShareCount: 2, maxModuleSize: 10_000 }] },
            },
          },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks every MDX module with a directive of its own, which the bundler need not know.
        onLog(level, log, handle) {
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
        },
      },
    },
  },
  devToolbar: { enabled: false },
  markdown: { shikiConfig: codeHighlighting },
  integrations: [
    checks(),
    playgroundBoots(),
    mdx(),
    sitemap(),
    messageBudget(),
    searchIndex(),
    offlineFiles(),
    hostHeaders(archive ? [archiveFile] : []),
    ...(archive ? [siteArchive()] : []),
  ],
};

export default defineConfig(config);
