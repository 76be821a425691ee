/**
 * Proves that nothing is half done: no word that `crunbook new` left for the author to write is still there, in
 * articles, concept pages, their translations and examples. Comments count too.
 */

import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Content } from "../content/content.ts";
import { filesIn, noneWhenMissing } from "../files/list.ts";
import type { Check } from "./check.ts";
import { sourcesOf } from "./sources.ts";

export const todo: Check = {
  name: "nothing half done",
  about: "No article, concept page, rule or example has a word that is still to be written.",
  run: async (content) => {
    const files = new Set(filesOf(content));
    const sources = await sourcesOf(content);
    return sources.flatMap((source) =>
      "bytes" in source && files.has(source.file)
        ? unwritten(source.file, source.bytes.toString("utf8"))
        : [],
    );
  },
};

function filesOf({
  articles,
  translations,
  concepts,
  conceptTranslations,
  rules,
  examples,
}: Content): string[] {
  return [
    ...[...articles, ...translations, ...concepts, ...conceptTranslations, ...rules].map(({ file }) => file),
    ...examples.flatMap(({ folder }) => ["example.json", "steps.sh"].map((name) => path.join(folder, name))),
  ];
}

/**
 * The same of some examples alone, and of the articles that they prove: for whoever verifies what they are writing. Reads
 * no more than these files, whatever else is wrong.
 */
export async function unwrittenIn(root: string, slugs: readonly string[]): Promise<string[]> {
  const names = await filesIn(path.join(root, "content", "issues")).catch(noneWhenMissing);
  const pages = names
    .filter((name) => name.endsWith(".mdx"))
    .map((name) => path.join("content", "issues", name));
  const own = slugs.flatMap((slug) =>
    ["example.json", "steps.sh"].map((name) => path.join("examples", slug, name)),
  );
  const texts = await Promise.all(
    [...pages, ...own].map(async (file) => ({ file, text: await readFile(path.join(root, file), "utf8") })),
  );
  const isProven = (file: string, text: string) =>
    slugs.some((slug) => path.basename(file) === `${slug}.mdx` || namesExample(text, slug));
  return texts
    .filter(({ file, text }) => own.includes(file) || isProven(file, text))
    .flatMap(({ file, text }) => unwritten(file, text));
}

/** Whether the frontmatter of an article lists an example: `examples: [one, two]`, or a line for each. */
function namesExample(text: string, slug: string): boolean {
  const [list = ""] = /^examples:.*(?:\n +- .*)*/m.exec(text) ?? [];
  return list.split(/[\s,[\]"']+/).includes(slug);
}

function unwritten(file: string, text: string): string[] {
  return text
    .split("\n")
    .flatMap((line, index) =>
      /\bTODO\b/.test(line) ? [`${file}:${index + 1}: TODO is still to be written`] : [],
    );
}
