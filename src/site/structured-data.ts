import type { Article } from "../content/issues.ts";
import { localeTags } from "../schema/locale.ts";
import type { Thing } from "../schema/structured-data.ts";
import { areaTitles } from "../schema/vocabulary.ts";
import { affectedInWords } from "./affected.ts";
import { cardNames } from "./cards/texts.ts";
import { absolute, links, linksFor } from "./links.ts";
import { strings } from "./strings/en.ts";
import { stringsFor } from "./strings/strings.ts";
import { socialStrings } from "./strings-social.ts";

/*
 * What pages say of themselves to programs: schema.org's terms as JSON-LD. No article is said to be a list of questions
 * or steps, which none is, and none has a day of change: nobody keeps it.
 */

const context = "https://schema.org";
const license = "https://www.apache.org/licenses/LICENSE-2.0";

/** An article. */
export function techArticle({ slug, issue, locale }: Article): Thing {
  const address = absolute(linksFor(locale).issue(slug));
  const topics = [
    ...new Set(issue.affects.map(({ runtime }) => runtime)),
    ...issue.errno,
    ...issue.areas.map((area) => areaTitles[area]),
  ];
  return {
    "@context": context,
    "@type": "TechArticle",
    "@id": `${address}#article`,
    url: address,
    headline: issue.title,
    description: issue.summary,
    image: absolute(links.card(cardNames.issue(slug))),
    inLanguage: localeTags[locale],
    datePublished: issue.published,
    author: authors(),
    publisher: authors(),
    isPartOf: { "@type": "WebSite", "@id": siteId(), name: strings.name },
    isAccessibleForFree: true,
    proficiencyLevel: socialStrings.proficiency,
    dependencies: [
      ...new Set(issue.affects.map((affected) => affectedInWords(affected, stringsFor(locale)))),
    ].join(", "),
    about: topics.map((name) => ({ "@type": "Thing", name })),
    citation: issue.references.map(({ title, url }) => ({ "@type": "CreativeWork", name: title, url })),
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

/** The site, with its search. */
export function website(): Thing {
  return {
    "@context": context,
    "@type": "WebSite",
    "@id": siteId(),
    url: absolute(links.home()),
    name: strings.name,
    description: strings.tagline,
    publisher: authors(),
    potentialAction: {
      "@type": "SearchAction",
      target: {
        "@type": "EntryPoint",
        urlTemplate: `${absolute(links.search())}?q={search_term_string}`,
      },
      "query-input": "required name=search_term_string",
    },
  };
}

/** The data files. */
export function dataset(): Thing {
  const address = absolute(links.data());
  return {
    "@context": context,
    "@type": "Dataset",
    "@id": `${address}#data`,
    url: address,
    name: socialStrings.dataset,
    description: socialStrings.datasetDescription,
    license,
    isAccessibleForFree: true,
    creator: authors(),
    distribution: [links.issuesData(), links.indexData()].map((link) => ({
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

function siteId(): string {
  return `${absolute(links.home())}#site`;
}

function authors() {
  return { "@type": "Organization" as const, name: socialStrings.authors, url: absolute(links.home()) };
}
