import { UserError } from "../errors/user-error.ts";
import { type Issue, issueSchema } from "../schema/issue.ts";
import { defaultLocale } from "../schema/locale.ts";
import { loadPages, type Page } from "./page.ts";

/** An article, as it stands on disk or as a language shows it. */
export type Article = Page & { issue: Issue };

/**
 * Reads every article below `content/issues/en/`.
 * @throws UserError listing every problem of every article, or when there is none: the folder is not a project's
 */
export async function loadArticles(root: string): Promise<Article[]> {
  const pages = await loadPages(root, "issues", defaultLocale, issueSchema);
  if (pages.length === 0)
    throw new UserError(
      `${root}: has no article in content/issues/${defaultLocale}. Is it a project's folder?`,
    );
  return pages.map(({ fields, ...page }) => ({ ...page, issue: fields, outdated: false }));
}
