import type { ConceptPage } from "../../content/concepts.ts";
import type { Article } from "../../content/issues.ts";
import type { RulePage } from "../../content/rules.ts";
import { type EmitterId, emitterNames } from "../../schema/emitters.ts";
import { absolute, links } from "../links.ts";

/** `llms.txt`, in the form of llmstxt.org: what the site is and where everything stands. */
export function llmsText(
  articles: Article[],
  concepts: ConceptPage[],
  rules: RulePage[],
  emitters: EmitterId[],
): string {
  return `# Crunbook

> A knowledge base of errors that container runtimes print (runc, crun and what calls them). Each article names the
> cause, the releases that print it and the fix, and was reproduced on the releases that it names.

To explain an error text or a whole log: match it with the package's \`createMatcher\` and the matcher's index, or run
\`crunbook explain\`. Full-text search finds words, not error texts.

## Articles

${articles.map(({ slug, issue }) => item(issue.title, links.issue(slug), issue.summary)).join("")}
## Concepts

${concepts.map(({ slug, concept }) => item(concept.title, links.concept(slug), concept.summary)).join("")}
## Rules

What an errno means for an operation, for errors that no article explains.

${rules.map(({ slug, rule }) => item(rule.title, links.rule(slug), rule.summary)).join("")}
## Data

${item("Articles as data", links.issuesData(), "every article's fields: wordings, causes, affected releases, checks")}${item("Rules as data", links.rulesData(), "what an errno means for an operation: cases, checks, fixes, sources")}${item("Matcher's index", links.indexData(), "what the matcher needs, made from the articles and the messages; with those of the kernel, Go, runc and crun")}${item("More messages", links.moreMessagesData(), "the index's second file: all other messages")}${item("Data files", links.data(), "what each file holds, with its JSON Schema")}
## Messages by program

${emitters.map((emitter) => item(emitterNames[emitter], links.messagesData(emitter), "every text that it can print, with the first and last release that has it")).join("")}
## Optional

${item("How it works", links.howItWorks(), "how articles are proven in the lab")}${item("Runtimes", links.runtimes(), "the releases that the lab has")}${item("Errors by errno", links.errnos(), "articles by the kernel's answer")}${item("New articles", links.feed(), "an Atom feed")}`;
}

function item(title: string, link: string, about: string): string {
  return `- [${title.replaceAll(/[[\]\\`]/g, "\\$&")}](${absolute(link)}): ${about}\n`;
}
