import type { AstroIntegration } from "astro";
import { loadArticles } from "../content/issues.ts";
import { loadRuntimes } from "../content/runtimes.ts";
import { loadExamples } from "../lab/example/load.ts";
import { contentRoot } from "./root.ts";

/**
 * Stops the build before the first page when the content is not in order, with the loaders' own messages:
 * file, line, what is wrong and what to write instead.
 */
export function checks(): AstroIntegration {
  return {
    name: "crunbook:checks",
    hooks: {
      "astro:build:start": async () => {
        await Promise.all([loadArticles(contentRoot), loadRuntimes(contentRoot), loadExamples(contentRoot)]);
      },
    },
  };
}
