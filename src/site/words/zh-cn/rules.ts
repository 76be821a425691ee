import type { RuleWords } from "../en/rules.ts";
import { grouped } from "./numbers.ts";

/** The words of the pages of rules, Simplified Chinese. */
export const ruleWords: RuleWords = {
  name: "规则",
  description: "容器的某项操作得到某个 errno 是什么意思：有哪些情况，怎样区分，怎么办。",
  lead: (count) =>
    `没有文章的报错，仍然是一项操作和内核对它的回答。共 ${grouped(count)} 条规则：每条列出容器会遇到的情况、怎样区分，以及怎么办。`,
  about: (object) => `针对：${object}。`,
  calls: "系统调用：",
  reasons: "各种情况，最可能的在前",
  holds: (since) => `（${since}）`,
  fixes: "怎么办",
  instances: "关于这种情况的文章",
  behind: "背后的规则",
  others: "同一操作的其他规则",
};
