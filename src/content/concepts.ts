import { createHash } from "node:crypto";
import { access, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { collectErrors } from "../errors/collect.ts";
import { parseOrExplain } from "../errors/explain.ts";
import { UserError } from "../errors/user-error.ts";
import { splitFrontmatter } from "../files/frontmatter.ts";
import { type Concept, conceptSchema } from "../schema/concept.ts";
import { defaultLocale, type Locale } from "../schema/locale.ts";
import { slugSchema } from "../schema/slug.ts";

/** A concept page, as it stands on disk or as a language shows it. */
export type ConceptPage = {
  slug: string;
  /** The language that it is in: a page without a translation is in English everywhere. */
  locale: Locale;
  /** Path from the project's root, for messages. */
  file: string;
  concept: Concept;
  /** MDX below the frontmatter. */
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
  lineOf: (path: PropertyKey[]) => number;
  /** SHA-256 of the English file, in hex. */
  digest: string;
  /** It is a translation, and the English page has changed since. */
  outdated: boolean;
};

/**
 * Reads every concept page in `content/concepts/en/`, in order of slug; none when there is no such folder.
 * @throws UserError listing every problem of every page
 */
export async function loadConcepts(root: string): Promise<ConceptPage[]> {
  const folder = path.join("content", "concepts", defaultLocale);
  const there = await access(path.join(root, folder)).then(
    () => true,
    () => false,
  );
  if (!there) return [];
  const files = (await readdir(path.join(root, folder))).filter((name) => name.endsWith(".mdx")).sort();
  return collectErrors(
    files.map(async (name) =>
      parseConcept(await readFile(path.join(root, folder, name), "utf8"), path.join(folder, name)),
    ),
  );
}

function parseConcept(text: string, file: string): ConceptPage {
  const slug = path.basename(file, ".mdx");
  const named = slugSchema.safeParse(slug);
  if (!named.success) throw new UserError(`${file}:1: the file's name ${named.error.issues[0]?.message}`);
  const { data, body, lineOf } = splitFrontmatter(text, file);
  const bodyLine = text.split("\n").length - body.split("\n").length + 1;
  return {
    slug,
    locale: defaultLocale,
    file,
    concept: parseOrExplain(conceptSchema, data, { file, lineOf }),
    body,
    bodyLine,
    lineOf,
    digest: createHash("sha256").update(text).digest("hex"),
    outdated: false,
  };
}
