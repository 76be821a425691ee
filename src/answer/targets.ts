import type { Answer, Link, Mark, Span } from "../match/answer.ts";
import type { Excerpt } from "./excerpt.ts";
import type { Target } from "./explanation.ts";

/** By message (index into the answer's messages), the article that explains it (index into its issues). */
export type Explained = ReadonlyMap<number, number>;

/**
 * The messages that an article explains, each with the likeliest such article: the matcher found both in one place, or
 * the message stands in words that speak for the article.
 */
export function explainedIn({ issues, marks, chain }: Answer): Explained {
  const explained = new Map<number, number>();
  const add = (message: number | undefined, issue: number | undefined): void => {
    if (message === undefined || issue === undefined) return;
    explained.set(message, Math.min(issue, explained.get(message) ?? issue));
  };
  for (const { message, issue } of marks) add(message, issue);
  for (const { message, issue } of chain) add(message, issue);
  for (const [issue, { reasons }] of issues.entries()) {
    for (const { at } of reasons) {
      for (const mark of marksIn(marks, at)) add(mark.message, issue);
    }
  }
  return explained;
}

/** The marks that a place overlaps. They ascend, apart from one another; a log has thousands. */
function marksIn(marks: Mark[], place: Span): Mark[] {
  let first = 0;
  let end = marks.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((marks[middle]?.end ?? 0) > place.start) end = middle;
    else first = middle + 1;
  }
  while (end < marks.length && (marks[end]?.start ?? 0) < place.end) end++;
  return marks.slice(first, end);
}

/** Where a mark or a link of the chain leads: to an article, or else to a message. */
export function targetOf({ issue, message }: Mark | Link, explained: Explained): Target {
  const article = issue ?? (message === undefined ? undefined : explained.get(message));
  if (article !== undefined) return { article };
  return message === undefined ? {} : { message };
}

/** What the marks of an excerpt are of, by mark. */
export function targetsIn(
  answer: Answer,
  { rows }: Excerpt,
  explained: Explained = explainedIn(answer),
): Record<number, Target> {
  const targets: Record<number, Target> = {};
  for (const row of rows) {
    for (const { mark } of "gap" in row ? [] : row.pieces) {
      const found = mark === undefined ? undefined : answer.marks[mark];
      if (mark !== undefined && found) targets[mark] = targetOf(found, explained);
    }
  }
  return targets;
}
