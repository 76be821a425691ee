import type { ConceptPage } from "../../content/concepts.ts";
import type { Article } from "../../content/issues.ts";
import type { RulePage } from "../../content/rules.ts";
import { defaultLocale, type Locale } from "../../schema/locale.ts";
import type { Thing } from "../../schema/structured-data.ts";
import { linksFor } from "../links.ts";
import { wordsFor } from "../words/words.ts";
import { breadcrumbs, conceptArticle, dataset, techArticle, website } from "./structured-data.ts";
import { cardNames } from "./texts.ts";

/** What a page is to other sites: its card, and what it says of itself to programs. */
export type SocialPage = {
  /** The name of its card. */
  card: string;
  type: "article" | "website";
  /** The day of publication, `YYYY-MM-DD`. */
  published?: string;
  things: Thing[];
};

/** A page of the site as any other. */
export function plainSocial(locale: Locale): SocialPage {
  return { card: cardNames.site(locale), type: "website", things: [] };
}

/** An article. */
export function issueSocial(article: Article): SocialPage {
  const { slug, issue, locale } = article;
  const [links, words] = [linksFor(locale), wordsFor(locale)];
  return {
    card: cardNames.issue(article),
    type: "article",
    published: issue.published,
    things: [
      techArticle(article),
      breadcrumbs([
        { name: words.name, link: links.home() },
        { name: words.issues, link: links.issues() },
        { name: issue.title, link: links.issue(slug) },
      ]),
    ],
  };
}

/** A concept page. */
export function conceptSocial(page: ConceptPage): SocialPage {
  const { slug, concept, locale } = page;
  const [links, words] = [linksFor(locale), wordsFor(locale)];
  return {
    card: cardNames.concept(page),
    type: "article",
    published: concept.published,
    things: [
      conceptArticle(page),
      breadcrumbs([
        { name: words.name, link: links.home() },
        { name: words.concepts, link: links.concepts() },
        { name: concept.title, link: links.concept(slug) },
      ]),
    ],
  };
}

/** A rule, with the site's card: it has no picture of its own. */
export function ruleSocial({ slug, locale, rule }: RulePage): SocialPage {
  const [links, words] = [linksFor(locale), wordsFor(locale)];
  return {
    ...plainSocial(locale),
    type: "article",
    published: rule.published,
    things: [
      breadcrumbs([
        { name: words.name, link: links.home() },
        { name: words.rules.name, link: links.rules() },
        { name: rule.title, link: links.rule(slug) },
      ]),
    ],
  };
}

/** The home page. */
export function homeSocial(locale: Locale): SocialPage {
  return { ...plainSocial(locale), things: [website(locale)] };
}

/** The English page of the data files: the data set is described there, once. */
export function dataSocial(): SocialPage {
  return { ...plainSocial(defaultLocale), things: [dataset()] };
}
