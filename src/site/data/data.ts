import type { Article } from "../../content/issues.ts";
import { loadArticles } from "../../content/issues.ts";
import { loadRuntimes } from "../../content/runtimes.ts";
import { loadTranslations, translatedArticles } from "../../content/translations/issue-translations.ts";
import { type ExampleFolder, loadExamples } from "../../lab/example/load.ts";
import { projectRoot } from "../../root.ts";
import { defaultLocale, type Locale } from "../../schema/locale.ts";
import type { Runtime } from "../../schema/runtime.ts";

/** All that the pages are made of. */
export type SiteData = {
  articles: Article[];
  runtimes: Runtime[];
  examples: Map<string, ExampleFolder>;
};

const loaded = new Map<Locale, Promise<SiteData>>();

/**
 * The content as a language shows it: its translations, and English where it has none. Read once a build; in
 * development every request reads it anew, so that edits show.
 */
export function siteData(locale: Locale = defaultLocale): Promise<SiteData> {
  const known = loaded.get(locale);
  if (known && !import.meta.env.DEV) return known;
  const data = locale === defaultLocale ? load() : loadTranslated(locale);
  loaded.set(locale, data);
  return data;
}

async function loadTranslated(locale: Locale): Promise<SiteData> {
  const [data, translations] = await Promise.all([siteData(), loadTranslations(projectRoot)]);
  const own = translations.filter((translation) => translation.locale === locale);
  return { ...data, articles: translatedArticles(data.articles, own) };
}

async function load(): Promise<SiteData> {
  const [articles, runtimes, examples] = await Promise.all([
    loadArticles(projectRoot),
    loadRuntimes(projectRoot),
    loadExamples(projectRoot),
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
