import type { Article } from "../content/issues.ts";
import { loadArticles } from "../content/issues.ts";
import { loadRuntimes } from "../content/runtimes.ts";
import { type ExampleFolder, loadExamples } from "../lab/example/load.ts";
import type { Runtime } from "../schema/runtime.ts";
import { contentRoot } from "./root.ts";

/** All that the pages are made of. */
export type SiteData = {
  articles: Article[];
  runtimes: Runtime[];
  examples: Map<string, ExampleFolder>;
};

let loading: Promise<SiteData> | undefined;

/** Reads the content once a build. In development every request reads it anew, so that edits show. */
export function siteData(): Promise<SiteData> {
  if (import.meta.env.DEV) return load();
  loading ??= load();
  return loading;
}

async function load(): Promise<SiteData> {
  const [articles, runtimes, examples] = await Promise.all([
    loadArticles(contentRoot),
    loadRuntimes(contentRoot),
    loadExamples(contentRoot),
  ]);
  return { articles, runtimes, examples: new Map(examples.map((example) => [example.slug, example])) };
}

/** The article's examples, in its order. */
export function examplesOf(article: Article, data: SiteData): ExampleFolder[] {
  return article.issue.examples.flatMap((slug) => data.examples.get(slug) ?? []);
}

/** The articles that name this one as related, with their reason. */
export function relatedFrom(slug: string, data: SiteData): { article: Article; why: string }[] {
  return data.articles.flatMap((article) =>
    article.issue.related.filter((to) => to.slug === slug).map(({ why }) => ({ article, why })),
  );
}
