import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { z } from "zod";
import { loadCatalogues } from "../../../../src/content/catalogues.ts";
import { loadConcepts } from "../../../../src/content/concepts.ts";
import { type Article, loadArticles } from "../../../../src/content/issues.ts";
import { loadRules } from "../../../../src/content/rules.ts";
import { loadWrappers } from "../../../../src/content/wrappers.ts";
import { loadExamples } from "../../../../src/lab/example/load.ts";
import { buildIndexFiles } from "../../../../src/match/build-index.ts";
import { issueFields } from "../../../../src/schema/issue.ts";
import type { SiteData } from "../../../../src/site/data/data.ts";
import { atomFeed } from "../../../../src/site/data-files/feed.ts";
import { issuesData } from "../../../../src/site/data-files/issues.ts";
import { llmsText } from "../../../../src/site/data-files/llms.ts";
import { messagesData } from "../../../../src/site/data-files/messages.ts";
import { openSearch } from "../../../../src/site/data-files/open-search.ts";
import { type DataKind, jsonSchemaOf } from "../../../../src/site/data-files/schemas.ts";
import { repository } from "../../../fixtures/repository.ts";

/** Whether a value, as a reader gets it, is what the published schema says. */
function problems(kind: DataKind, value: unknown): unknown {
  const ajv = new Ajv2020({ allErrors: true, formats: { uri: true, date: true } });
  const valid = ajv.compile(jsonSchemaOf(kind, "https://example.org/schema.json"));
  valid(JSON.parse(JSON.stringify(value)));
  return valid.errors;
}

async function data(): Promise<SiteData> {
  const examples = await loadExamples(repository);
  return {
    articles: await loadArticles(repository),
    runtimes: [],
    examples: new Map(examples.map((example) => [example.slug, example])),
  };
}

test("the articles' data is what its schema says, and the schema refuses what is not", async () => {
  const made = await issuesData(await data());
  expect(made.issues.length).toBeGreaterThan(0);
  expect(problems("issues", made)).toBeNull();
  expect(
    problems("issues", { ...made, issues: [{ ...made.issues[0], errno: ["ENONSENSE"] }] }),
  ).not.toBeNull();
  expect(made.issues[0]?.examples[0]).toMatchObject({
    bundle: {
      files: expect.stringMatching(/^http.*\/bundles\/[\w-]+-files\.tar\.gz$/),
      shared: [expect.stringMatching(/^http.*\/bundles\/rootfs-[0-9a-f]{12}\.tar\.gz$/)],
    },
    recorded: expect.arrayContaining([{ runtime: "crun", version: expect.any(String) }]),
  });
});

test("every catalogue is what its schema says", async () => {
  const catalogues = (await loadCatalogues(repository)).map(messagesData);
  for (const catalogue of catalogues) expect(problems("messages", catalogue), catalogue.emitter).toBeNull();
  expect(problems("messages", { ...catalogues[0], emitter: "nobody" })).not.toBeNull();
  expect(catalogues.find(({ emitter }) => emitter === "crun")?.page).toMatch(/^http.*\/messages\/crun\/$/);
});

test("the index is what its schemas say", async () => {
  const { index, more } = buildIndexFiles(
    await loadArticles(repository),
    await loadCatalogues(repository),
    await loadWrappers(repository),
  );
  expect(problems("index", index)).toBeNull();
  expect(problems("index", { ...index, format: 0 })).not.toBeNull();
  expect(problems("index-more", more)).toBeNull();
  expect(problems("index-more", { ...more, build: undefined })).not.toBeNull();
  expect(problems("index", more)).not.toBeNull();
});

/** An article that needs escaping wherever it stands. */
async function awkward(slug: string, published: string): Promise<Article> {
  const [article] = await loadArticles(repository);
  if (!article) throw new Error("there is no article");
  const issue = { ...article.issue, title: 'a <b> & "c" [d] \u0007', summary: "]]> & <e>", published };
  return { ...article, slug, issue };
}

test("the feed has the newest first, escaped, with whole addresses", async () => {
  const feed = atomFeed([await awkward("old", "2026-01-01"), await awkward("new", "2026-02-03")], "en");
  expect([...feed.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id)).toEqual([
    "http://localhost:4321/",
    "http://localhost:4321/issues/new/",
    "http://localhost:4321/issues/old/",
  ]);
  expect(feed).toContain("<updated>2026-02-03T00:00:00Z</updated>\n  <author>");
  expect(feed).toContain("<title>a &lt;b&gt; &amp; &quot;c&quot; [d] \uFFFD</title>");
  expect(feed).toContain("<summary>]]&gt; &amp; &lt;e&gt;</summary>");
});

test("the feed keeps to the newest fifty", async () => {
  const article = await awkward("x", "2026-01-01");
  const many = Array.from({ length: 60 }, (_, i) => ({ ...article, slug: `x-${i}` }));
  expect(atomFeed(many, "en").match(/<entry>/g)).toHaveLength(50);
});

test("llms.txt names every article in one line", async () => {
  const text = llmsText(
    [await awkward("one", "2026-01-01")],
    await loadConcepts(repository),
    await loadRules(repository),
    ["runc"],
  );
  expect(text).toMatch(/^# Crunbook\n\n> /);
  expect(text).toContain('- [a <b> & "c" \\[d\\] \u0007](http://localhost:4321/issues/one/): ]]> & <e>\n');
  expect(text).toContain("](http://localhost:4321/concepts/user-namespaces/): ");
  expect(text).toContain("](http://localhost:4321/rules/connect-econnrefused/): ");
  expect(text).toContain("- [runc](http://localhost:4321/api/messages/runc.json): ");
});

test("OpenSearch leads to the search page", () => {
  expect(openSearch()).toContain('template="http://localhost:4321/search/?q={searchTerms}"');
});

test("the schema of the articles' data has every field of the frontmatter but the pastes, each explained, with an example that is one", async () => {
  const fieldSchema = z.object({ description: z.string().min(1), examples: z.array(z.unknown()).length(1) });
  const published = z
    .object({
      properties: z.object({
        issues: z.object({ items: z.object({ properties: z.record(z.string(), z.unknown()) }) }),
      }),
    })
    .parse(jsonSchemaOf("issues", "https://example.org/schema.json"));
  const { slug, url, examples, ...fields } = published.properties.issues.items.properties;
  const { pastes, examples: cited, ...own } = issueFields.shape;
  expect(Object.keys(fields).sort()).toEqual(Object.keys(own).sort());
  const [article] = (await issuesData(await data())).issues;
  for (const [name, field] of Object.entries(fields)) {
    const [example] = fieldSchema.parse(field, { error: () => name }).examples;
    expect(
      problems("issues", { $schema: "https://example.org/", issues: [{ ...article, [name]: example }] }),
      name,
    ).toBeNull();
  }
});

test("a field that the schema lacks does not get into the articles' data", async () => {
  const made = await data();
  const articles = made.articles.map((article) => ({
    ...article,
    issue: { ...article.issue, unlisted: "high" },
  }));
  await expect(issuesData({ ...made, articles })).rejects.toThrow(/unrecognized_keys.*unlisted/s);
});
