import type { Article } from "../content/issues.ts";
import type { Thing } from "../schema/structured-data.ts";
import { cardNames } from "./cards/texts.ts";
import { linksFor } from "./links.ts";
import { stringsFor } from "./strings/strings.ts";
import { breadcrumbs, dataset, techArticle, website } from "./structured-data.ts";

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
export const plainSocial: SocialPage = { card: cardNames.site, type: "website", things: [] };

/** An article. */
export function issueSocial(article: Article): SocialPage {
  const { slug, issue, locale } = article;
  const [links, strings] = [linksFor(locale), stringsFor(locale)];
  return {
    card: cardNames.issue(slug),
    type: "article",
    published: issue.published,
    things: [
      techArticle(article),
      breadcrumbs([
        { name: strings.name, link: links.home() },
        { name: strings.issues, link: links.issues() },
        { name: issue.title, link: links.issue(slug) },
      ]),
    ],
  };
}

/** The home page. */
export function homeSocial(): SocialPage {
  return { ...plainSocial, things: [website()] };
}

/** The page of the data files. */
export function dataSocial(): SocialPage {
  return { ...plainSocial, things: [dataset()] };
}
