import type { Answer, Link, Mark, Place, Reason } from "../match/answer.ts";
import { fillPlaceholders } from "../match/fill.ts";
import { defaultLocale } from "../schema/locale.ts";
import type { MatchIndex } from "../schema/match-index.ts";
import { beginning, type Excerpt, excerpt, linesBetween } from "./excerpt.ts";
import {
  placesAtOnce,
  type Shown,
  type ShownArticle,
  type ShownMessage,
  type ShownReason,
  type Target,
} from "./shown.ts";
import { tellingWords } from "./telling-words.ts";
import { shortened, visible } from "./visible.ts";

/** So much of each is shown: characters of a quotation and of a report's lines, and pieces of the answer. */
const most = { words: 400, sample: 3_000, articles: 6, messages: 100, reasons: 3 };

/** Makes of an answer what the page shows. */
export function shownOf(text: string, answer: Answer, index: MatchIndex): Shown {
  const log = excerpt(text, answer.marks, beginning, placesAtOnce);
  const articles = explained(answer);
  return {
    outcome: answer.outcome,
    articles: articlesOf(text, answer, index),
    chain: answer.chain.map((link) => ({
      text: shortened(visible(link.text), most.words),
      emitters: link.message === undefined ? [] : (answer.messages[link.message]?.emitters ?? []),
      ...(link.means !== undefined && { means: link.means }),
      target: targetOf(link, articles),
    })),
    messages: messagesOf(text, answer),
    targets: targetsIn(answer, log),
    log,
    allMarked: isAllMarked(answer),
    lines: linesBetween(text, 0, text.length) + (text.endsWith("\n") ? 0 : 1),
    words: tellingWords(text, answer),
    sample: sampleOf(text, answer),
  };
}

/** What the marks of an excerpt are of, by mark. */
export function targetsIn(answer: Answer, { rows }: Excerpt): Record<number, Target> {
  const articles = explained(answer);
  const targets: Record<number, Target> = {};
  for (const row of rows) {
    for (const { mark } of "gap" in row ? [] : row.pieces) {
      const found = mark === undefined ? undefined : answer.marks[mark];
      if (mark !== undefined && found) targets[mark] = targetOf(found, articles);
    }
  }
  return targets;
}

/** Where a mark or a link of the chain leads: to an article, or else to a message. */
function targetOf({ issue, message }: Mark | Link, articles: Map<number, number>): Target {
  const article = issue ?? (message === undefined ? undefined : articles.get(message));
  if (article !== undefined && article < most.articles) return { article };
  return message === undefined ? {} : { message };
}

/** The messages that are an article's own wording, with the article. */
function explained({ marks, chain }: Answer): Map<number, number> {
  return new Map(
    [...marks, ...chain].flatMap(({ issue, message }): [number, number][] =>
      issue === undefined || message === undefined ? [] : [[message, issue]],
    ),
  );
}

function articlesOf(text: string, answer: Answer, index: MatchIndex): ShownArticle[] {
  return answer.issues.slice(0, most.articles).map(({ slug, outcome, reasons, values }) => {
    const article = index.issues.find((issue) => issue.slug === slug);
    return {
      slug,
      locale: defaultLocale,
      title: article?.title ?? slug,
      summary: article?.summary ?? "",
      outcome,
      reasons: distinct(reasons)
        .slice(0, most.reasons)
        .map(({ kind, at, by, releases, cause, shared }) => ({
          kind,
          words: wordsOf(text, at),
          ...(by !== undefined && { by }),
          ...(releases !== undefined && { releases }),
          ...(cause !== undefined && { cause }),
          ...(shared && { shared }),
        })),
      values: Object.entries(values).map(([name, value]) => ({
        name,
        text: shortened(visible(value), most.words),
      })),
      checks: (article?.checks ?? []).map(({ run, prints }) => ({
        run: fillPlaceholders(run, values),
        prints,
      })),
      layers: article?.layers ?? [],
    };
  });
}

/** Of the patterns that match the same words, the strongest. */
function distinct(reasons: Reason[]): Reason[] {
  return reasons.filter(
    ({ at }, index) =>
      reasons.findIndex((other) => other.at.start === at.start && other.at.end === at.end) === index,
  );
}

/** The matched words, taken apart into what the pattern says and what its placeholders stood for. */
function wordsOf(text: string, { start, end, values }: Place): ShownReason["words"] {
  if (end - start > most.words) {
    return [{ text: shortened(visible(text.slice(start, end)), most.words), value: false }];
  }
  const words: ShownReason["words"] = [];
  const add = (from: number, to: number, value: boolean): void => {
    if (to > from) words.push({ text: visible(text.slice(from, to)), value });
  };
  let at = start;
  for (const value of values) {
    add(at, value.start, false);
    add(Math.max(at, value.start), value.end, true);
    at = Math.max(at, value.end);
  }
  add(at, end, false);
  return words;
}

/** The messages that no article speaks of. */
function messagesOf(text: string, answer: Answer): ShownMessage[] {
  const articles = explained(answer);
  const shown = answer.messages
    .map((message, id) => ({ ...message, id }))
    .filter(({ id }) => !articles.has(id))
    .slice(0, most.messages);
  const lines = linesOf(
    text,
    shown.map(({ at }) => at.start),
  );
  return shown.map(({ id, template, kind, emitters, informative, count, at }) => ({
    id,
    template,
    kind,
    emitters,
    informative,
    count,
    line: lines.get(at.start) ?? 1,
  }));
}

function isAllMarked({ messages, marks }: Answer): boolean {
  const marked = new Map<number, number>();
  for (const { message = -1 } of marks) marked.set(message, (marked.get(message) ?? 0) + 1);
  return messages.every(({ count }, id) => count <= (marked.get(id) ?? 0));
}

/** The lines of some offsets, counted in one pass. */
function linesOf(text: string, offsets: number[]): Map<number, number> {
  const lines = new Map<number, number>();
  let from = 0;
  let line = 1;
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    line += linesBetween(text, from, offset);
    from = offset;
    lines.set(offset, line);
  }
  return lines;
}

/** A short paste whole; of a longer one the lines round what decided, or its end. */
function sampleOf(text: string, { chain, messages }: Answer): string {
  if (text.length <= most.sample) return visible(text.trim());
  const at = chain[0]?.start ?? messages[0]?.at.start ?? text.length;
  const start = Math.max(0, Math.min(at - most.sample / 2, text.length - most.sample));
  return visible(text.slice(start, start + most.sample).trim());
}
