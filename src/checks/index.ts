import { type Content, loadContent } from "../content/content.ts";
import { UserError } from "../errors/user-error.ts";
import { bounds } from "./bounds.ts";
import { bundles } from "./bundles.ts";
import { catalogues } from "./catalogues.ts";
import { characters, hiddenIn } from "./characters.ts";
import { type Check, type Finding, findingsOf, runChecks } from "./check.ts";
import { citations } from "./citations.ts";
import { claims } from "./claims.ts";
import { concepts } from "./concepts.ts";
import { duplicates } from "./duplicates.ts";
import { evidence } from "./evidence.ts";
import { exemptions } from "./exemptions.ts";
import { facts } from "./facts.ts";
import { files } from "./files.ts";
import { findable } from "./findable.ts";
import { follows } from "./follows.ts";
import { heads } from "./heads.ts";
import { keywords } from "./keywords.ts";
import { lab } from "./lab.ts";
import { life } from "./life.ts";
import { links } from "./links.ts";
import { machines } from "./machines.ts";
import { meanings } from "./meanings.ts";
import { patched } from "./patched.ts";
import { patterns } from "./patterns.ts";
import { recordings } from "./recordings.ts";
import { references } from "./references.ts";
import { releases } from "./releases.ts";
import { rules } from "./rules.ts";
import { tags } from "./tags.ts";
import { ties } from "./ties.ts";
import { todo } from "./todo.ts";
import { translations } from "./translations.ts";
import { unique } from "./unique.ts";
import { untouched } from "./untouched.ts";
import { wrappers } from "./wrappers.ts";

/**
 * Every check, in the order in which findings are best put right: a hidden character or a name that leads nowhere explains
 * much of what is found below it, a translation follows the English text, and words still to be written would hide all
 * the rest.
 */
export const checks: readonly Check[] = [
  characters,
  files,
  lab,
  releases,
  machines,
  catalogues,
  patterns,
  heads,
  wrappers,
  duplicates,
  references,
  unique,
  bundles,
  concepts,
  tags,
  links,
  citations,
  ties,
  rules,
  life,
  untouched,
  recordings,
  claims,
  bounds,
  patched,
  evidence,
  follows,
  exemptions,
  findable,
  translations,
  facts,
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
    return await findingsOf(checks, await readContent(root));
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
  const content = await readContent(root);
  await runChecks(checks, content);
  return content;
}

async function readContent(root: string): Promise<Content> {
  try {
    return await loadContent(root);
  } catch (error) {
    return explainFailure(root, error);
  }
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
