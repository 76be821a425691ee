import type { ExampleFolder } from "../../lab/example/load.ts";
import { type IssuesData, issuesDataSchema } from "../../schema/issues-data.ts";
import { bundleParts, type PartArchive } from "../bundles/parts.ts";
import { examplesOf, type SiteData } from "../data/data.ts";
import { absolute, links } from "../links.ts";

/**
 * `/api/issues.json`: what the schema names of each article.
 * @throws ZodError when an article has a field that the schema lacks; UserError when the lab image lacks a part of a
 * bundle
 */
export async function issuesData(data: SiteData): Promise<IssuesData> {
  const issues = data.articles.map(async (article) => {
    const { pastes, examples, ...fields } = article.issue;
    return {
      slug: article.slug,
      url: absolute(links.issue(article.slug)),
      ...fields,
      examples: await Promise.all(
        examplesOf(article, data).map(async (example) => ({
          slug: example.slug,
          bundle: await bundleAddresses(example),
          recorded: example.recordings.map(({ header: { runtime, version } }) => ({ runtime, version })),
        })),
      ),
    };
  });
  return issuesDataSchema.parse({
    $schema: absolute(links.dataSchema("issues")),
    issues: await Promise.all(issues),
  });
}

async function bundleAddresses(example: ExampleFolder): Promise<{ files: string; shared: string[] }> {
  const { own, shared } = await bundleParts(example);
  const address = ({ file }: PartArchive): string => absolute(links.file(file.path));
  return { files: address(own), shared: shared.map(address) };
}
