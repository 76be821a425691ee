import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { collectErrors } from "../errors/collect.ts";
import { parseOrExplain } from "../errors/explain.ts";
import { UserError } from "../errors/user-error.ts";
import { splitFrontmatter } from "../files/frontmatter.ts";
import { type Issue, issueSchema } from "../schema/issue.ts";
import { defaultLocale, type Locale } from "../schema/locale.ts";
import { slugSchema } from "../schema/slug.ts";

/** An article, as it stands on disk or as a language shows it. */
export type Article = {
  slug: string;
  /** The language that it is in: an article without a translation is in English everywhere. */
  locale: Locale;
  /** Path from the project's root, for messages. */
  file: string;
  issue: Issue;
  /** MDX below the frontmatter. */
  body: string;
  lineOf: (path: PropertyKey[]) => number;
  /** SHA-256 of the English file, in hex. */
  digest: string;
  /** It is a translation, and the English article has changed since. */
  outdated: boolean;
};

/**
 * Reads every article below `content/issues/en/`, in order of slug.
 * @throws UserError listing every problem of every article
 */
export async function loadArticles(root: string): Promise<Article[]> {
  const folder = path.join("content", "issues", defaultLocale);
  const entries = await readdir(path.join(root, folder), { recursive: true });
  const files = entries.filter((name) => name.endsWith(".mdx")).sort();
  const articles = await collectErrors(
    files.map(async (name) =>
      parseArticle(await readFile(path.join(root, folder, name), "utf8"), path.join(folder, name)),
    ),
  );
  for (const [index, article] of articles.entries()) {
    const twin = articles.slice(0, index).find((other) => other.slug === article.slug);
    if (twin) {
      throw new UserError(
        `${article.file}:1: the slug "${article.slug}" is taken by ${twin.file}. Rename one of the files.`,
      );
    }
  }
  return articles;
}

function parseArticle(text: string, file: string): Article {
  const slug = path.basename(file, ".mdx");
  const named = slugSchema.safeParse(slug);
  if (!named.success) throw new UserError(`${file}:1: the file's name ${named.error.issues[0]?.message}`);
  const { data, body, lineOf } = splitFrontmatter(text, file);
  const issue = parseOrExplain(issueSchema, data, { file, lineOf });
  const digest = createHash("sha256").update(text).digest("hex");
  return { slug, locale: defaultLocale, file, issue, body, lineOf, digest, outdated: false };
}
