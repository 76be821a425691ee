import type { IssuesData } from "../../schema/issues-data.ts";
import { examplesOf, type SiteData } from "../data/data.ts";
import { absolute, links } from "../links.ts";

/** `/api/issues.json`. */
export function issuesData(data: SiteData): IssuesData {
  return {
    $schema: absolute(links.dataSchema("issues")),
    issues: data.articles.map((article) => {
      const { pastes, examples, ...fields } = article.issue;
      return {
        slug: article.slug,
        url: absolute(links.issue(article.slug)),
        ...fields,
        examples: examplesOf(article, data).map(({ slug, recordings }) => ({
          slug,
          bundle: absolute(links.bundle(slug)),
          recorded: recordings.map(({ header: { runtime, version } }) => ({ runtime, version })),
        })),
      };
    }),
  };
}
