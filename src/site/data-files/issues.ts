import { type IssuesData, issuesDataSchema } from "../../schema/issues-data.ts";
import { examplesOf, type SiteData } from "../data/data.ts";
import { absolute, links } from "../links.ts";

/**
 * `/api/issues.json`: what the schema names of each article.
 * @throws ZodError when an article has a field that the schema lacks
 */
export function issuesData(data: SiteData): IssuesData {
  return issuesDataSchema.parse({
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
  });
}
