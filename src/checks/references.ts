import type { Article } from "../content/issues.ts";
import { nearest } from "../errors/nearest.ts";
import type { Content } from "./check.ts";

/** Names that lead nowhere, and things that nothing leads to. */
export function checkReferences({ articles, examples, runtimes }: Content): string[] {
  const slugs = articles.map((article) => article.slug);
  const names = examples.map((example) => example.slug);
  const known = runtimes.map((runtime) => runtime.id);
  const problems = articles.flatMap((article) => {
    const { related, examples: cited, affects } = article.issue;
    return [
      ...related.flatMap(({ slug }, i) => unknown(article, ["related", i], "issue", slug, slugs)),
      ...cited.flatMap((slug, i) => unknown(article, ["examples", i], "example", slug, names)),
      ...affects.flatMap(({ runtime }, i) => unknown(article, ["affects", i], "runtime", runtime, known)),
      ...related.flatMap(({ slug }, i) =>
        slug === article.slug
          ? [`${at(article, ["related", i])}: an article can't be related to itself. Remove it.`]
          : [],
      ),
    ];
  });
  const cited = new Set(articles.flatMap((article) => article.issue.examples));
  const orphans = names
    .filter((name) => !cited.has(name))
    .map(
      (name) =>
        `examples/${name}: no article cites it. Add it to the "examples" of its article, or remove it.`,
    );
  return [...problems, ...orphans, ...strayRecordings({ examples, runtimes })];
}

/** Recordings of releases that the lab no longer has, or that the example is not for. */
function strayRecordings({ examples, runtimes }: Pick<Content, "examples" | "runtimes">): string[] {
  return examples.flatMap(({ folder, example, recordings }) =>
    recordings.flatMap(({ header: { runtime, version } }) => {
      const file = `${folder}/recorded/${runtime}-${version}.console`;
      const release = runtimes
        .find(({ id }) => id === runtime)
        ?.releases.find((one) => one.version === version);
      if (!release)
        return [`${file}: content/runtimes/${runtime}.json has no release ${version}. Remove the recording.`];
      if (example.runtimes && !example.runtimes.includes(runtime)) {
        return [`${file}: example.json says that the example is not for ${runtime}. Remove the recording.`];
      }
      return [];
    }),
  );
}

function unknown(
  article: Article,
  path: PropertyKey[],
  what: string,
  name: string,
  names: readonly string[],
): string[] {
  if (names.includes(name)) return [];
  const near = nearest(name, names);
  return [`${at(article, path)}: there is no ${what} "${name}"${near ? `. Did you mean "${near}"?` : ""}`];
}

/** Where a field of an article stands: "content/issues/<locale>/<slug>.mdx:12". */
export function at(article: Article, path: PropertyKey[]): string {
  return `${article.file}:${article.lineOf(path)}`;
}
