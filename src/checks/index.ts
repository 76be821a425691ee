import { type Content, loadContent } from "../content/content.ts";
import { UserError } from "../errors/user-error.ts";
import { bundles } from "./bundles.ts";
import { characters, hiddenIn } from "./characters.ts";
import { type Check, runChecks } from "./check.ts";
import { claims } from "./claims.ts";
import { concepts } from "./concepts.ts";
import { duplicates } from "./duplicates.ts";
import { exemptions } from "./exemptions.ts";
import { facts } from "./facts.ts";
import { findable } from "./findable.ts";
import { keywords } from "./keywords.ts";
import { life } from "./life.ts";
import { links } from "./links.ts";
import { meanings } from "./meanings.ts";
import { patterns } from "./patterns.ts";
import { references } from "./references.ts";
import { tags } from "./tags.ts";
import { todo } from "./todo.ts";
import { translations } from "./translations.ts";
import { untouched } from "./untouched.ts";

/**
 * Every check, in the order in which findings are best put right: a hidden character or a name that leads nowhere explains much of what is
 * found below it, a translation follows the English text, and words still to be written would hide all the rest.
 */
export const checks: readonly Check[] = [
  characters,
  patterns,
  duplicates,
  references,
  bundles,
  concepts,
  tags,
  links,
  life,
  untouched,
  claims,
  exemptions,
  findable,
  translations,
  facts,
  keywords,
  meanings,
  todo,
];

/**
 * Loads all content and proves what needs no replay of examples.
 * @throws UserError listing every problem with file and line
 */
export async function checkContent(root: string): Promise<Content> {
  const content = await loadContent(root).catch((error: unknown) => explainFailure(root, error));
  await runChecks(checks, content);
  return content;
}

/**
 * Says why content could not be loaded, with the characters that nobody sees and the links in place of files that can be
 * the reason.
 * @throws UserError when there are such, else the error that it was given
 */
export async function explainFailure(root: string, error: unknown): Promise<never> {
  const hidden = await hiddenIn(root);
  if (hidden.length === 0) throw error;
  throw new UserError([...hidden, error instanceof Error ? error.message : String(error)].join("\n"));
}
