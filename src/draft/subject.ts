import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { loadCatalogues } from "../content/catalogues.ts";
import type { Article } from "../content/issues.ts";
import { loadLife } from "../content/life.ts";
import { loadPages, type PageFile } from "../content/page.ts";
import { loadRuntimes } from "../content/runtimes.ts";
import { loadWrappers } from "../content/wrappers.ts";
import { didYouMean } from "../errors/nearest.ts";
import { UserError } from "../errors/user-error.ts";
import { filesIn, noneWhenMissing } from "../files/list.ts";
import { type ExampleFolder, loadExamples } from "../lab/example/load.ts";
import { buildIndex } from "../match/build-index.ts";
import { type Compiled, compileIndex } from "../match/compile.ts";
import { issueSchema } from "../schema/issue.ts";
import type { Life } from "../schema/life.ts";
import { defaultLocale } from "../schema/locale.ts";
import type { Catalogue } from "../schema/message.ts";
import type { Runtime } from "../schema/runtime.ts";
import type { Wrapper } from "../schema/wrapper.ts";

/** What a draft is made from: an article as far as it is written, its recordings, and all that stands beside it. */
export type Subject = {
  root: string;
  slug: string;
  /** The article's file; its fields may be missing or be anything. */
  page: PageFile & { fields: Record<string, unknown> };
  /** The article, if its fields are whole. */
  article: Article | undefined;
  /** All other articles that can be read. */
  others: Article[];
  /** The examples that the article names, recorded. */
  examples: ExampleFolder[];
  /** Those of other articles. */
  otherExamples: ExampleFolder[];
  /** What the examples' files say: values from there are made up. */
  exampleText: string;
  runtimes: Runtime[];
  catalogues: Catalogue[];
  wrappers: Wrapper[];
  life: Life | undefined;
  /** Catalogue and wrappers, without articles. */
  compiled: Compiled;
};

const anyFields = z.looseObject({});
const namedExamples = z.array(z.string()).min(1);

/**
 * Reads what there is for a draft.
 * @throws UserError when there is no such article, or none of its examples is recorded; says what to do
 */
export async function readSubject(root: string, slug: string): Promise<Subject> {
  const [pages, examples, runtimes, catalogues, wrappers, life] = await Promise.all([
    loadPages(root, "issues", defaultLocale, anyFields),
    loadExamples(root),
    loadRuntimes(root),
    loadCatalogues(root),
    loadWrappers(root),
    loadLife(root),
  ]);
  const page = pages.find((one) => one.slug === slug);
  if (!page) {
    const known = pages.map((one) => one.slug);
    const guess = didYouMean(slug, known).replace(/^\.$/, "");
    throw new UserError(
      `there is no article "${slug}"${guess === "" ? "." : guess} Its frame is written by: npx crunbook new ${slug}`,
    );
  }
  const named = namedExamples.safeParse(page.fields["examples"]);
  const slugs = named.success ? named.data : [slug];
  const own = examples.filter((example) => slugs.includes(example.slug));
  mustBeRecorded(page, slugs, own);
  const articles = pages.flatMap(({ fields, ...rest }): Article[] => {
    const read = issueSchema.safeParse(fields);
    return read.success ? [{ ...rest, issue: read.data, outdated: false }] : [];
  });
  return {
    root,
    slug,
    page,
    article: articles.find((one) => one.slug === slug),
    others: articles.filter((one) => one.slug !== slug),
    examples: own,
    otherExamples: examples.filter((example) => !slugs.includes(example.slug)),
    exampleText: await textOf(root, own),
    runtimes,
    catalogues,
    wrappers,
    life,
    compiled: compileIndex(buildIndex([], catalogues, wrappers)),
  };
}

function mustBeRecorded({ file, at }: PageFile, slugs: string[], own: ExampleFolder[]): void {
  const missing = slugs.find((slug) => !own.some((example) => example.slug === slug));
  if (missing !== undefined) {
    throw new UserError(
      `${at(["examples"])}: there is no examples/${missing}. Write it, or name another one.`,
    );
  }
  if (own.some(({ recordings }) => recordings.length > 0)) return;
  const names = slugs.join(" ");
  throw new UserError(
    `${file}: examples/${slugs.join(", examples/")} is not recorded yet. Record it: npx crunbook record --only ${names}`,
  );
}

async function textOf(root: string, examples: ExampleFolder[]): Promise<string> {
  const files = await Promise.all(
    examples.flatMap(async ({ folder }) => {
      const bundles = path.join(folder, "bundles");
      const names = await filesIn(path.join(root, bundles)).catch(noneWhenMissing);
      return ["config.json", "steps.sh"]
        .map((name) => path.join(folder, name))
        .concat(names.map((name) => path.join(bundles, name)));
    }),
  );
  const texts = files.flat().map((file) => readFile(path.join(root, file), "utf8").catch(() => ""));
  return (await Promise.all(texts)).join("\n");
}
