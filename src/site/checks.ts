import type { AstroIntegration } from "astro";
import { runChecks } from "../checks/check.ts";
import { checks as contentChecks, explainFailure } from "../checks/index.ts";
import { outdatedTranslations } from "../checks/outdated.ts";
import { UserError } from "../errors/user-error.ts";
import { projectRoot } from "../root.ts";
import { siteContent } from "./data/site-content.ts";

/**
 * Stops the build before the first page when the content is not in order or an article claims what the recordings
 * do not show: file, line, what is wrong and what to write instead.
 */
export function checks(): AstroIntegration {
  return {
    name: "crunbook:checks",
    hooks: {
      // Before Astro reads the content itself: its own errors say less.
      "astro:config:setup": async ({ command, logger }) => {
        if (command !== "build") return;
        const content = await siteContent()
          .catch((error: unknown) => explainFailure(projectRoot, error))
          .catch(withoutStack);
        await runChecks(contentChecks, content).catch(withoutStack);
        for (const outdated of outdatedTranslations(content)) logger.warn(outdated);
      },
    },
  };
}

/** Astro prints the stack of what is thrown; where our code stood helps nobody to put an article right. */
function withoutStack(error: unknown): never {
  if (error instanceof UserError) error.stack = "";
  throw error;
}
