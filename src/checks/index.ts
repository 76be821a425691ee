import { type Content, loadContent } from "../content/content.ts";
import { catalogues } from "./catalogues.ts";
import { type Check, runChecks } from "./check.ts";
import { claims } from "./claims.ts";
import { concepts } from "./concepts.ts";
import { exemptions } from "./exemptions.ts";
import { files } from "./files.ts";
import { findable } from "./findable.ts";
import { keywords } from "./keywords.ts";
import { lab } from "./lab.ts";
import { life } from "./life.ts";
import { meanings } from "./meanings.ts";
import { patterns } from "./patterns.ts";
import { recordings } from "./recordings.ts";
import { references } from "./references.ts";
import { releases } from "./releases.ts";
import { todo } from "./todo.ts";
import { translations } from "./translations.ts";
import { untouched } from "./untouched.ts";
import { wrappers } from "./wrappers.ts";

/**
 * Every check, in the order in which findings are best put right: a name that leads nowhere explains much of what is
 * found below it, a translation follows the English text, and words still to be written would hide all the rest.
 */
export const checks: readonly Check[] = [
  files,
  lab,
  releases,
  catalogues,
  patterns,
  wrappers,
  references,
  concepts,
  life,
  untouched,
  recordings,
  claims,
  exemptions,
  findable,
  translations,
  keywords,
  meanings,
  todo,
];

/**
 * Loads all content and proves what needs no replay of examples.
 * @throws UserError listing every problem with file and line
 */
export async function checkContent(root: string): Promise<Content> {
  const content = await loadContent(root);
  await runChecks(checks, content);
  return content;
}
