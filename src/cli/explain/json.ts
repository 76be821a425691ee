import type { ShownRule } from "../../answer/explanation.ts";
import { escaped } from "../../answer/visible.ts";
import type { Answer } from "../../match/answer.ts";
import type { Library } from "../data/data.ts";
import { issueAddress, ruleAddress } from "./links.ts";

/**
 * The answer for programs: as the matcher gives it, each article with its title, its summary and its address; where
 * there is none, the rules that stand in for it.
 */
export function toJson(answer: Answer, shown: ShownRule[], { site, articles }: Library): string {
  const issues = answer.issues.map((issue) => {
    const article = articles.find(({ slug }) => slug === issue.slug);
    return {
      ...issue,
      title: article?.title,
      summary: article?.summary,
      ...(site ? { url: issueAddress(site, issue.slug) } : {}),
    };
  });
  const rules = shown.map(({ slug, operation, errno, title, summary }) => ({
    slug,
    operation,
    errno,
    title,
    summary,
    ...(site ? { url: ruleAddress(site, slug) } : {}),
  }));
  return escaped(JSON.stringify({ ...answer, issues, rules }, undefined, 2));
}
