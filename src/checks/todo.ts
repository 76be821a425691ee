import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Content } from "./check.ts";

/** Words that `crunbook new` left for the author to write, in articles, concept pages and examples; comments count too. */
export async function checkTodo(
  root: string,
  {
    articles,
    translations,
    concepts,
    conceptTranslations,
    examples,
  }: Pick<Content, "articles" | "translations" | "concepts" | "conceptTranslations" | "examples">,
): Promise<string[]> {
  const files = [
    ...[...articles, ...translations, ...concepts, ...conceptTranslations].map(({ file }) => file),
    ...examples.flatMap(({ folder }) => ["example.json", "steps.sh"].map((name) => path.join(folder, name))),
  ];
  const problems = await Promise.all(
    files.map(async (file) => {
      const lines = (await readFile(path.join(root, file), "utf8")).split("\n");
      return lines.flatMap((line, index) =>
        /\bTODO\b/.test(line) ? [`${file}:${index + 1}: TODO is still to be written`] : [],
      );
    }),
  );
  return problems.flat();
}
