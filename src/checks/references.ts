/**
 * Proves that names lead somewhere, and that something leads to every example:
 * 1. what an article names as related, as its examples and as affected runtimes is there, and it is not itself;
 * 2. an article cites every example;
 * 3. every recording is of a release that the lab has, and of a runtime that its example is for.
 */

import type { Content } from "../content/content.ts";
import type { Article } from "../content/issues.ts";
import { recordingName } from "../lab/example/load.ts";
import type { Check } from "./check.ts";
import { noSuch, slugsOf } from "./names.ts";
import { releases } from "./releases.ts";

export const references: Check = {
  name: "references",
  about:
    "Every article, example and runtime that an article names exists, and so does the release of every recording. No example is without an article.",
  needs: [releases],
  run: (content) => [...unknownNames(content), ...orphans(content), ...strayRecordings(content)],
};

function unknownNames({ articles, examples, runtimes }: Content): string[] {
  const known = {
    issue: slugsOf(articles),
    example: slugsOf(examples),
    runtime: runtimes.map(({ id }): string => id),
  };
  return articles.flatMap((article) => {
    const { related, examples: cited, affects } = article.issue;
    const unless = (what: keyof typeof known, name: string, path: PropertyKey[]): string[] =>
      known[what].includes(name) ? [] : [`${article.at(path)}: ${noSuch(what, name, known[what])}`];
    return [
      ...related.flatMap(({ slug }, i) => unless("issue", slug, ["related", i])),
      ...cited.flatMap((slug, i) => unless("example", slug, ["examples", i])),
      ...affects.flatMap(({ runtime }, i) => unless("runtime", runtime, ["affects", i])),
      ...relatedToItself(article),
    ];
  });
}

function relatedToItself({ slug, issue, at }: Article): string[] {
  return issue.related.flatMap((to, i) =>
    to.slug === slug ? [`${at(["related", i])}: an article can't be related to itself. Remove it.`] : [],
  );
}

function orphans({ articles, examples }: Content): string[] {
  const cited = new Set(articles.flatMap(({ issue }) => issue.examples));
  return examples
    .filter(({ slug }) => !cited.has(slug))
    .map(
      ({ folder }) =>
        `${folder}: no article cites it. Add it to the "examples" of its article, or remove it.`,
    );
}

function strayRecordings({ examples, runtimes }: Content): string[] {
  return examples.flatMap(({ folder, example, recordings }) =>
    recordings.flatMap(({ header }) => {
      const { runtime, version } = header;
      const file = `${folder}/recorded/${recordingName(header)}`;
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
