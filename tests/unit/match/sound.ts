import { expect } from "vitest";
import type { Answer, Place, Span } from "../../../src/match/answer.ts";
import { peel } from "../../../src/match/peel.ts";

/** What holds of every answer, whatever was pasted. @returns what does not */
function flaws(paste: string, answer: Answer): string[] {
  const { issues, messages, chain, marks } = answer;
  const found: string[] = [];
  const check = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };
  const within = ({ start, end }: Span, what: string) =>
    check(
      Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= paste.length,
      `${what} ${start}–${end} is not within the paste`,
    );
  const refers = (index: number | undefined, list: unknown[], what: string) =>
    check(index === undefined || index in list, `${what} ${index} of ${list.length}`);
  const place = (at: Place, what: string) => {
    within(at, what);
    for (const literal of at.literals) within(literal, `${what}: literal`);
    check(ascends(at.literals), `${what}: literals do not ascend`);
    for (const value of at.values) {
      within(value, `${what}: {${value.name}}`);
      const written = paste.slice(value.start, value.end);
      check(sameText(written, value.text), `${what}: {${value.name}} is ${value.text}, not ${written}`);
    }
    check(ascends(at.values), `${what}: values do not ascend`);
  };

  for (const { slug, reasons } of issues)
    for (const { at, pattern } of reasons) place(at, `${slug}: ${pattern}`);
  for (const { template, at, count } of messages) {
    place(at, template);
    check(count >= 1, `${template} occurs ${count} times`);
  }
  const templates = messages.map(({ template }) => template);
  check(new Set(templates).size === templates.length, "a message stands there twice");
  check(
    issues.every(({ score }, i) => score <= (issues[i - 1]?.score ?? Number.POSITIVE_INFINITY)),
    "issues are not in order",
  );
  for (const link of chain) {
    within(link, `link ${link.text}`);
    refers(link.message, messages, "link: message");
    refers(link.issue, issues, "link: issue");
  }
  check(ascends(chain), "links do not ascend");
  for (const mark of marks) {
    within(mark, "mark");
    check(mark.end > mark.start, "an empty mark");
    refers(mark.message, messages, "mark: message");
    refers(mark.issue, issues, "mark: issue");
  }
  check(
    marks.every(({ start }, i) => start >= (marks[i - 1]?.end ?? 0)),
    "marks overlap",
  );
  const claims = issues.some(({ outcome }) => outcome === "match");
  const outcome = claims ? "match" : issues.length + messages.length > 0 ? "possible" : "none";
  check(answer.outcome === outcome, `says ${answer.outcome}, found ${outcome}`);
  return found;
}

/** Fails unless an answer fits its paste. */
export function expectSound(paste: string, answer: Answer): void {
  expect(flaws(paste, answer)).toEqual([]);
}

function ascends(spans: Span[]): boolean {
  return spans.every(({ start }, i) => start >= (spans[i - 1]?.start ?? 0));
}

/** A value's text is what stands in the paste there, without its wrapping, quote marks and line breaks. */
function sameText(written: string, text: string): boolean {
  const bare = (some: string) => some.replaceAll(/[\s>|│]/g, "");
  return bare(peel(written).text) === bare(text);
}
