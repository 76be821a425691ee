import { defaultLocale } from "../schema/locale.ts";
import { type Rule, ruleSchema } from "../schema/rule.ts";
import { loadPages, type PageFile } from "./page.ts";

/** A rule, as it stands on disk: what an errno means for an operation. */
export type RulePage = PageFile & { rule: Rule };

/**
 * Reads every rule below `content/rules/en/`, in order of their files' names.
 * @throws UserError listing every problem of every rule
 */
export async function loadRules(root: string): Promise<RulePage[]> {
  const pages = await loadPages(root, "rules", defaultLocale, ruleSchema);
  return pages.map(({ fields, ...page }) => ({ ...page, rule: fields }));
}
