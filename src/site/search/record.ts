import type { ConceptPage } from "../../content/concepts.ts";
import type { Article } from "../../content/issues.ts";
import type { RulePage } from "../../content/rules.ts";
import type { ExampleFolder } from "../../lab/example/load.ts";
import { printedText } from "../../lab/recording/format.ts";
import { fillPlaceholders } from "../../match/fill.ts";
import type { EmitterId } from "../../schema/emitters.ts";
import { defaultLocale, type Locale, languages } from "../../schema/locale.ts";
import type { Message } from "../../schema/message.ts";
import { inRange } from "../../schema/version.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { listSeparator, searchText, tokensOf } from "./tokens.ts";

/** How much a word counts by where it stands; prose is 1. */
const weights = { title: 8, signatures: 7, symptoms: 5, confirm: 3, printed: 2, prose: 1 } as const;

/** A page for Pagefind: what it finds, and what a result shows. */
export type SearchRecord = { url: string; content: string };

/**
 * The record of an article: exact words first, then symptoms, what its examples print, and prose.
 * @param keywords what readers search for and the article does not say
 */
export function articleRecord(
  article: Article,
  examples: ExampleFolder[],
  url: string,
  keywords: string[] = [],
): SearchRecord {
  const { issue } = article;
  const printed = examples.flatMap((example) =>
    example.recordings
      .filter(({ header }) =>
        issue.affects.some((range) => range.runtime === header.runtime && inRange(header.version, range)),
      )
      .flatMap((recording) => printedText(recording.steps).split("\n")),
  );
  const exact = issue.signatures.map((signature) => signature.pattern);
  return record({
    url,
    title: issue.title,
    meta: {
      kind: "issue",
      locale: article.locale,
      summary: issue.summary,
      exact: exact.join(listSeparator),
      runtimes: [...new Set(issue.affects.map((range) => range.runtime))].join(", "),
    },
    filters: {
      runtime: issue.affects.map((range) => range.runtime),
      area: issue.areas,
    },
    parts: [
      [weights.signatures, [...exact, ...issue.errno]],
      [weights.symptoms, [...issue.symptoms, issue.summary, ...keywords]],
      [weights.confirm, issue.confirm.flatMap((confirm) => [fillPlaceholders(confirm.run), confirm.prints])],
      [weights.printed, [...new Set([...printed, ...issue.pastes])]],
      [weights.prose, [proseOf(article.body), article.slug]],
    ],
  });
}

/** The record of a concept page. */
export function conceptRecord({ slug, locale, concept, body }: ConceptPage, url: string): SearchRecord {
  const { title, summary } = concept;
  return pageRecord({ url, locale, title, summary, text: `${proseOf(body)} ${slug}` });
}

/** The record of a rule: it stands in for an article that is missing, and so counts less than one. */
export function ruleRecord({ slug, locale, rule, body }: RulePage, url: string): SearchRecord {
  const { title, summary, errno, operation, reasons } = rule;
  return record({
    url,
    title,
    meta: { kind: "rule", locale, summary },
    filters: {},
    parts: [
      [weights.confirm, [errno, operation, ...reasons.map((reason) => reason.title)]],
      [
        weights.prose,
        [
          summary,
          ...reasons.flatMap(({ why, fix, confirm }) => [
            why,
            ...Object.values(fix),
            // A sample's number would make this the only page that has it.
            ...confirm.map(({ run }) => fillPlaceholders(run).replaceAll(/\b\d{3,}\b/g, " ")),
          ]),
          `${proseOf(body)} ${slug}`,
        ],
      ],
    ],
  });
}

/** The record of a page that is not an article. */
export function pageRecord(page: {
  url: string;
  locale: Locale;
  title: string;
  summary: string;
  text: string;
}): SearchRecord {
  return record({
    url: page.url,
    title: page.title,
    meta: { kind: "page", locale: page.locale, summary: page.summary },
    filters: {},
    parts: [[weights.prose, [page.summary, page.text]]],
  });
}

/** A page of messages for Pagefind: each message is a part of it, with its anchor. Its text is the same in every language. */
export function messagesRecord(page: {
  url: string;
  title: string;
  emitter: EmitterId;
  messages: Pick<Message, "id" | "template">[];
}): SearchRecord {
  const parts = page.messages.map(({ id, template }) => {
    const text = template.replaceAll("{{", "{");
    return `<h6 id="${escapeHtml(id)}">${escapeHtml(text)}</h6><p>${escapeHtml(tokensOf(text).join(" "))}</p>`;
  });
  const data = attribute("meta", "kind", "message") + attribute("filter", "emitter", page.emitter);
  const title = `<h1 data-pagefind-meta="title">${escapeHtml(page.title)}</h1>`;
  return { url: page.url, content: inEnglish(`${data}${title}${parts.join("")}`) };
}

type Parts = {
  url: string;
  title: string;
  meta: Record<string, string>;
  filters: Record<string, readonly string[]>;
  parts: [weight: number, texts: string[]][];
};

function record({ url, title, meta, filters, parts }: Parts): SearchRecord {
  const data = Object.entries(meta).map(([key, value]) => attribute("meta", key, value));
  const facets = Object.entries(filters).flatMap(([key, values]) =>
    [...new Set(values)].map((value) => attribute("filter", key, value)),
  );
  const body = parts.map(
    ([weight, texts]) =>
      `<div data-pagefind-weight="${weight}">${texts.map((text) => `<p>${escapeHtml(searchText(text))}</p>`).join("")}</div>`,
  );
  const heading = `<h1 data-pagefind-weight="${weights.title}" data-pagefind-meta="title">${escapeHtml(title)}</h1>`;
  const more = `<p data-pagefind-weight="${weights.title}">${escapeHtml(searchText(title))}</p>`;
  return {
    url,
    content: inEnglish(`${data.join("")}${facets.join("")}${heading}${more}${body.join("")}`),
  };
}

function inEnglish(body: string): string {
  return `<html lang="${languages[defaultLocale].tag}"><body>${body}</body></html>`;
}

function attribute(kind: "meta" | "filter", key: string, value: string): string {
  return `<i data-pagefind-${kind}="${key}[data-value]" data-value="${escapeHtml(value)}"></i>`;
}

/** The words of an MDX body: without tags, link targets, and the marks of Markdown. */
export function proseOf(body: string): string {
  return body
    .replaceAll(/^```.*$/gm, "")
    .replaceAll(/<\/?[A-Za-z][^>]*>/g, " ")
    .replaceAll(/\]\([^)]*\)/g, "]")
    .replaceAll(/^\s*(#+|[-*>]|\d+\.)\s/gm, "")
    .replaceAll(/[`*[\]|]/g, " ")
    .replaceAll(/[ \t]+/g, " ")
    .trim();
}
