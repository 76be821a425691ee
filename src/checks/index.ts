import { type Content, loadContent } from "../content/content.ts";
import { UserError } from "../errors/user-error.ts";
import { bounds } from "./bounds.ts";
import { type Check, type Finding, findingsOf, runChecks } from "./check.ts";
import { claims } from "./claims.ts";
import { concepts } from "./concepts.ts";
import { evidence } from "./evidence.ts";
import { exemptions } from "./exemptions.ts";
import { findable } from "./findable.ts";
import { follows } from "./follows.ts";
import { keywords } from "./keywords.ts";
import { life } from "./life.ts";
import { meanings } from "./meanings.ts";
import { patterns } from "./patterns.ts";
import { references } from "./references.ts";
import { todo } from "./todo.ts";
import { translations } from "./translations.ts";
import { unique } from "./unique.ts";
import { untouched } from "./untouched.ts";

/**
 * Every check, in the order in which findings are best put right: a name that leads nowhere explains much of what is
 * found below it, a translation follows the English text, and words still to be written would hide all the rest.
 */
export const checks: readonly Check[] = [
  patterns,
  references,
  unique,
  concepts,
  life,
  untouched,
  claims,
  bounds,
  evidence,
  follows,
  exemptions,
  findable,
  translations,
  keywords,
  meanings,
  todo,
];

/**
 * Everything that does not hold in a project's content; examples are not replayed.
 * @returns none when all is well. What cannot be read is found first, and alone
 */
export async function checkProject(root: string): Promise<Finding[]> {
  try {
    return await findingsOf(checks, await loadContent(root));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message.split("\n").map((message) => ({ check: "content", message }));
  }
}

/**
 * Loads all content and proves what needs no replay of examples.
 * @throws UserError listing every problem with file and line
 */
export async function checkContent(root: string): Promise<Content> {
  const content = await loadContent(root);
  await runChecks(checks, content);
  return content;
}
