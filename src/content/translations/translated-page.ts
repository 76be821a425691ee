import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { ZodType } from "zod";
import { collectErrors } from "../../errors/collect.ts";
import { parseOrExplain } from "../../errors/explain.ts";
import { splitFrontmatter } from "../../files/frontmatter.ts";
import type { Locale } from "../../schema/locale.ts";
import type { PageTranslation } from "../../schema/translation.ts";

/** The translation of a page as it stands on disk. */
export type TranslatedPage<Translation extends PageTranslation = PageTranslation> = {
  slug: string;
  locale: Locale;
  /** Path from the project's root, for messages. */
  file: string;
  translation: Translation;
  /** MDX below the frontmatter. */
  body: string;
  /** The line of the file that the body begins in. */
  bodyLine: number;
  lineOf: (path: PropertyKey[]) => number;
};

/**
 * Reads the translated pages of a kind in a language, in order of slug; none when it has no folder.
 * @param kind the folder of `content/` that they are in
 * @throws UserError listing every problem of every file
 */
export async function loadTranslatedPages<Translation extends PageTranslation>(
  root: string,
  kind: "concepts" | "issues",
  locale: Locale,
  schema: ZodType<Translation>,
): Promise<TranslatedPage<Translation>[]> {
  const folder = path.join("content", kind, locale);
  const entries = await readdir(path.join(root, folder)).catch(() => []);
  const files = entries.filter((name) => name.endsWith(".mdx")).sort();
  return collectErrors(
    files.map(async (name) => {
      const file = path.join(folder, name);
      const text = await readFile(path.join(root, file), "utf8");
      const { data, body, lineOf } = splitFrontmatter(text, file);
      return {
        slug: path.basename(file, ".mdx"),
        locale,
        file,
        translation: parseOrExplain(schema, data, { file, lineOf }),
        body,
        bodyLine: text.split("\n").length - body.split("\n").length + 1,
        lineOf,
      };
    }),
  );
}

/** Whether the English page has changed since it was translated. */
export function isOutdated({ translation }: TranslatedPage, english: { digest: string }): boolean {
  return !english.digest.startsWith(translation.translates);
}

/** A short text of a page's fields that a reader reads, and where it stands. */
export type Phrase = { path: PropertyKey[]; text: string };

/** A copy of a page's fields with the phrases that are translated. */
export function withPhrases(fields: object, phrases: Phrase[], words: Record<string, string>): unknown {
  return phrases.reduce<unknown>((made, { path: at, text }) => {
    const said = words[text];
    return said === undefined ? made : withValue(made, at, said);
  }, fields);
}

/** A copy of a value with another one at a path. */
function withValue(value: unknown, [key, ...rest]: PropertyKey[], leaf: string): unknown {
  if (key === undefined) return leaf;
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) => (i === key ? withValue(item, rest, leaf) : item));
  }
  if (typeof value !== "object" || value === null) return value;
  return { ...value, [key]: withValue(Reflect.get(value, key), rest, leaf) };
}
