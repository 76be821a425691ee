import type { ConceptPage } from "../../content/concepts.ts";
import type { Article } from "../../content/issues.ts";
import type { Concept } from "../../schema/concept.ts";
import { defaultLocale, type Locale, languages } from "../../schema/locale.ts";
import type { TechArticle, Thing } from "../../schema/structured-data.ts";
import { affectedInWords } from "../issue/affected.ts";
import { absolute, links, linksFor } from "../links.ts";
import { datasetWords } from "../words/dataset.ts";
import { wordsFor } from "../words/words.ts";
import { cardNames } from "./texts.ts";

/*
 * What pages say of themselves to programs: schema.org's terms as JSON-LD. No article is said to be a list of questions
 * or steps, which none is, and none has a day of change: nobody keeps it.
 */

const context = "https://schema.org";
const license = "https://www.apache.org/licenses/LICENSE-2.0";

/** An article, in the language that it is in. */
export function techArticle(article: Article): TechArticle {
  const { slug, issue, locale } = article;
  const words = wordsFor(locale);
  const topics = [
    ...new Set(issue.affects.map(({ runtime }) => runtime)),
    ...issue.errno,
    ...issue.areas.map((area) => words.areaTitles[area]),
  ];
  const ranges = new Set(issue.affects.map((affected) => affectedInWords(affected, words)));
  return {
    ...written(issue, linksFor(locale).issue(slug), cardNames.issue(article), locale),
    proficiencyLevel: "Expert",
    dependencies: wordsFor(locale).social.affected([...ranges]),
    about: topics.map((name) => ({ "@type": "Thing", name })),
  };
}

/** A concept page, in the language that it is in. */
export function conceptArticle(page: ConceptPage): TechArticle {
  const { slug, concept, locale } = page;
  return written(concept, linksFor(locale).concept(slug), cardNames.concept(page), locale);
}

/** What articles and concept pages say alike. */
function written(
  { title, summary, published, references }: Pick<Concept, "title" | "summary" | "published" | "references">,
  link: string,
  card: string,
  locale: Locale,
): TechArticle {
  const address = absolute(link);
  return {
    "@context": context,
    "@type": "TechArticle",
    "@id": `${address}#article`,
    url: address,
    headline: title,
    description: summary,
    image: absolute(links.card(card)),
    inLanguage: languages[locale].tag,
    datePublished: published,
    author: authors(locale),
    publisher: authors(locale),
    isPartOf: { "@type": "WebSite", "@id": siteId(locale), name: wordsFor(locale).name },
    isAccessibleForFree: true,
    citation: references.map((reference) => ({
      "@type": "CreativeWork",
      name: reference.title,
      url: reference.url,
    })),
  };
}

/** The way to a page from the home page down, with the page itself last. */
export function breadcrumbs(steps: { name: string; link: string }[]): Thing {
  return {
    "@context": context,
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, link }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absolute(link),
    })),
  };
}

/** The site in a language, with its search. */
export function website(locale: Locale): Thing {
  const [own, words] = [linksFor(locale), wordsFor(locale)];
  return {
    "@context": context,
    "@type": "WebSite",
    "@id": siteId(locale),
    url: absolute(own.home()),
    name: words.name,
    description: words.tagline,
    inLanguage: languages[locale].tag,
    publisher: authors(locale),
    potentialAction: {
      "@type": "SearchAction",
      target: {
        "@type": "EntryPoint",
        urlTemplate: `${absolute(own.search())}?q={search_term_string}`,
      },
      "query-input": "required name=search_term_string",
    },
  };
}

/** The data files, whose page is in English only. */
export function dataset(): Thing {
  const address = absolute(links.data());
  return {
    "@context": context,
    "@type": "Dataset",
    "@id": `${address}#data`,
    url: address,
    name: datasetWords.name,
    description: datasetWords.description,
    license,
    isAccessibleForFree: true,
    creator: authors(defaultLocale),
    distribution: [links.issuesData(), links.indexData(), links.moreMessagesData()].map((link) => ({
      "@type": "DataDownload",
      encodingFormat: "application/json",
      contentUrl: absolute(link),
    })),
  };
}

/** JSON that can stand in a script element: nothing in it ends the element. */
export function jsonLd(thing: Thing): string {
  return JSON.stringify(thing).replaceAll("<", "\\u003c");
}

function siteId(locale: Locale): string {
  return `${absolute(linksFor(locale).home())}#site`;
}

function authors(locale: Locale) {
  const home = absolute(linksFor(locale).home());
  return { "@type": "Organization" as const, name: wordsFor(locale).social.authors, url: home };
}
