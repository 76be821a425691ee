import { escaped } from "../../answer/visible.ts";
import type { Answer } from "../../match/answer.ts";
import type { Library } from "../data/data.ts";
import { issueAddress } from "./links.ts";

/** The answer for programs: as the matcher gives it, each article with its title, its summary and its address. */
export function toJson(answer: Answer, { site, articles }: Library): string {
  const issues = answer.issues.map((issue) => {
    const article = articles.find(({ slug }) => slug === issue.slug);
    return {
      ...issue,
      title: article?.title,
      summary: article?.summary,
      ...(site ? { url: issueAddress(site, issue.slug) } : {}),
    };
  });
  return escaped(JSON.stringify({ ...answer, issues }, undefined, 2));
}
