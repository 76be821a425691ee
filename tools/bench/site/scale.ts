import type { Content } from "../../../src/content/content.ts";
import type { Article } from "../../../src/content/issues.ts";
import type { ExampleFolder } from "../../../src/lab/example/load.ts";
import { sealRecording } from "../../../src/lab/recording/digest.ts";
import type { Life } from "../../../src/schema/life.ts";

/** Changes the words that signatures look for, wherever they are printed. */
type Reword = (text: string) => string;

/**
 * Content of so many articles: the real ones, then copies of all of them, round after round, under names of their own.
 * What a round's signatures, pastes and recordings say is mostly said in no other round, so that nearly all
 * that holds of the real content holds of it; the checks find the rest.
 */
export function scaled(content: Content, count: number): Content {
  const words = wordsOf(content.articles);
  const articles = content.articles.slice(0, count);
  const examples = [...content.examples];
  const places: Life["articles"] = { ...content.life?.articles };
  for (let round = 1; articles.length < count; round++) {
    const reword = rewordFor(words, round);
    const name = (slug: string) => `${slug}${copied}${round}`;
    for (const real of content.articles.slice(0, count - articles.length)) {
      articles.push(copyOfArticle(real, name, reword));
      const place = content.life?.articles[real.slug];
      if (place) places[name(real.slug)] = copyOfPlace(place, reword);
    }
    examples.push(...content.examples.map((example) => copyOfExample(example, name, reword)));
  }
  return { ...content, articles, examples, life: content.life && { ...content.life, articles: places } };
}

/** Between the name of a real article or example and the number of its copy. */
const copied = "-copy-";

/** The name of the real article or example that one is, or is a copy of. */
export function realName(slug: string): string {
  return slug.split(copied)[0] ?? slug;
}

/** The words that signatures look for. */
function wordsOf(articles: Article[]): Set<string> {
  const patterns = articles.flatMap(({ issue }) => issue.signatures.map(({ pattern }) => pattern));
  return new Set(
    patterns.flatMap((pattern) => pattern.replaceAll(/\{[^}]*\}/g, " ").match(/\b[A-Za-z]{4,}\b/g) ?? []),
  );
}

function rewordFor(words: Set<string>, round: number): Reword {
  const ending = [...String(round)].map((digit) => "qwxzjkvyub"[Number(digit)]).join("");
  const wordOrPlaceholder = /\{[^}]*\}|\b[A-Za-z]{4,}\b/g;
  return (text) =>
    text.replaceAll(wordOrPlaceholder, (word) => (words.has(word) ? `${word}${ending}` : word));
}

function copyOfArticle(article: Article, name: (slug: string) => string, reword: Reword): Article {
  const { issue } = article;
  const signatures = issue.signatures.map((one) => ({ ...one, pattern: reword(one.pattern) }));
  const examples = issue.examples.map(name);
  const pastes = issue.pastes.map(reword);
  return { ...article, slug: name(article.slug), issue: { ...issue, signatures, pastes, examples } };
}

function copyOfExample(
  example: ExampleFolder,
  name: (slug: string) => string,
  reword: Reword,
): ExampleFolder {
  const recordings = example.recordings.map(({ header, steps }) =>
    sealRecording(
      header,
      steps.map((step) =>
        step.kind === "command"
          ? { ...step, output: step.output.map((line) => ({ ...line, text: reword(line.text) })) }
          : step,
      ),
    ),
  );
  return { ...example, slug: name(example.slug), recordings };
}

function copyOfPlace(place: Life["articles"][string], reword: Reword): Life["articles"][string] {
  return Object.fromEntries(
    Object.entries(place).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((one) => ({ ...one, says: reword(one.says) })) : value,
    ]),
  );
}
