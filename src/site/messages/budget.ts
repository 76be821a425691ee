import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { AstroIntegration } from "astro";
import { UserError } from "../../errors/user-error.ts";
import { filesIn } from "../../files/list.ts";

/** What a page of messages may weigh on its way, in bytes of gzip. */
export const pageBudget = 60_000;

/** Whether a file of a built site is such a page, or one that tells which messages are new in a release. */
export function isOfMessages(file: string): boolean {
  return /^(?:[\w-]+\/)?(?:differences\/[^/]+\/)?messages\/.*\.html$/.test(file);
}

/** Stops a build whose pages of messages have grown too heavy. */
export function messageBudget(): AstroIntegration {
  return {
    name: "crunbook:message-budget",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const heavy = await tooHeavy(fileURLToPath(dir), pageBudget);
        if (heavy.length > 0) throw new UserError(heavy.join("\n"));
      },
    },
  };
}

/**
 * What is wrong with the pages of messages that are over the budget.
 * @param dist the folder of a built site
 */
export async function tooHeavy(dist: string, budget: number): Promise<string[]> {
  const packed = promisify(gzip);
  const problems: string[] = [];
  for (const name of (await filesIn(dist)).filter(isOfMessages)) {
    const html = await readFile(path.join(dist, name));
    // What is small enough as it is need not be packed.
    const { length } = html.length > budget ? await packed(html) : html;
    if (length > budget)
      problems.push(
        `${name}: ${length} bytes after gzip, more than ${budget}. Lower mostOnPage in src/site/messages/parts.ts, or leave out something of each message.`,
      );
  }
  return problems;
}
