import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import { collectErrors } from "../errors/collect.ts";
import { parseOrExplain } from "../errors/explain.ts";
import { UserError } from "../errors/user-error.ts";
import { splitFrontmatter } from "../files/frontmatter.ts";
import { filesIn, noneWhenMissing } from "../files/list.ts";
import type { Locale } from "../schema/locale.ts";
import { slugSchema } from "../schema/slug.ts";

/** What every page on disk has, whatever its kind and language. */
export type PageFile = {
  slug: string;
  locale: Locale;
  /** Path from the project's root, for messages. */
  file: string;
  /** SHA-256 of the file, in hex. */
  digest: string;
  /** MDX below the frontmatter. */
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
  /** The line of a field, or of the nearest parent that is there. */
  lineOf: (path: PropertyKey[]) => number;
  /** Where a field stands, for messages: "content/issues/<locale>/<slug>.mdx:12". */
  at: (path: PropertyKey[]) => string;
};

/** A page as a language shows it: one that nobody has translated is in English everywhere. */
export type Page = PageFile & {
  /** It is a translation, and the English page has changed since. */
  outdated: boolean;
};

/** The kinds of pages: the folders of `content/` that they are in. */
export type PageKind = "concepts" | "issues" | "rules";

/**
 * Reads the pages of a kind that are written in a language, `content/<kind>/<locale>/` and below, in order of their
 * files' names; none when there is no such folder.
 * @param schema of the frontmatter
 * @throws UserError listing every problem of every page
 */
export async function loadPages<S extends z.ZodType>(
  root: string,
  kind: PageKind,
  locale: Locale,
  schema: S,
): Promise<(PageFile & { fields: z.output<S> })[]> {
  const folder = path.join("content", kind, locale);
  const entries = await filesIn(path.join(root, folder)).catch(noneWhenMissing);
  const files = entries.filter((name) => name.endsWith(".mdx"));
  const pages = await collectErrors(
    files.map(async (name) => {
      const file = path.join(folder, name);
      const page = readPage(await readFile(path.join(root, file), "utf8"), file, locale);
      return { ...page, fields: parseOrExplain(schema, page.fields, page) };
    }),
  );
  refuseTwins(pages);
  return pages;
}

function readPage(text: string, file: string, locale: Locale): PageFile & { fields: unknown } {
  const slug = path.basename(file, ".mdx");
  const named = slugSchema.safeParse(slug);
  if (!named.success) throw new UserError(`${file}:1: the file's name ${named.error.issues[0]?.message}`);
  const { data, body, lineOf } = splitFrontmatter(text, file);
  return {
    slug,
    locale,
    file,
    digest: createHash("sha256").update(text).digest("hex"),
    fields: data,
    body,
    bodyLine: text.split("\n").length - body.split("\n").length + 1,
    lineOf,
    at: (field) => `${file}:${lineOf(field)}`,
  };
}

/** A page's address is its slug alone, whatever folder it is in. */
function refuseTwins(pages: PageFile[]): void {
  const taken = new Map<string, string>();
  for (const { slug, file } of pages) {
    const twin = taken.get(slug);
    if (twin !== undefined)
      throw new UserError(`${file}:1: the slug "${slug}" is taken by ${twin}. Rename one of the files.`);
    taken.set(slug, file);
  }
}
