import type { ShownRule } from "../../answer/explanation.ts";
import { escaped } from "../../answer/visible.ts";
import type { Answer } from "../../match/answer.ts";
import type { Library } from "../data/data.ts";
import { issueAddress, messageAddress, ruleAddress } from "./links.ts";

/**
 * The answer for programs: as the matcher gives it, each article with its title, its summary and its address, and of
 * each message the address at every program that prints it; where there is no article, the rules that stand in for it.
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
  const messages = answer.messages.map((message) => ({
    ...message,
    emitters: message.emitters.map((emitter) => ({
      ...emitter,
      ...(site ? { url: messageAddress(site, emitter) } : {}),
    })),
  }));
  return escaped(JSON.stringify({ ...answer, issues, messages, rules }, undefined, 2));
}
