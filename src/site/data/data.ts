import type { Content } from "../../content/content.ts";
import type { Article } from "../../content/issues.ts";
import { translatedArticles } from "../../content/translations/issue-translations.ts";
import type { ExampleFolder } from "../../lab/example/load.ts";
import type { Locale } from "../../schema/locale.ts";
import type { Runtime } from "../../schema/runtime.ts";
import { fromContent } from "./site-content.ts";

/** All that the pages are made of. */
export type SiteData = {
  articles: Article[];
  runtimes: Runtime[];
  examples: Map<string, ExampleFolder>;
};

/** The content as a language shows it: its translations, and English where it has none. */
export function dataOf({ articles, translations, runtimes, examples }: Content, locale: Locale): SiteData {
  const own = translations.filter((translation) => translation.locale === locale);
  return {
    articles: translatedArticles(articles, own),
    runtimes,
    examples: new Map(examples.map((example) => [example.slug, example])),
  };
}

/** The same of this site's content. */
export const siteData = fromContent(dataOf);

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
