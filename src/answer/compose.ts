import type { RuleLibrary } from "../article/rules.ts";
import type { Answer, Place, Reason, Span } from "../match/answer.ts";
import { MOST_COUNTED } from "../match/find.ts";
import { exitCodeFactsOf } from "../schema/exit-codes.ts";
import type { Layer } from "../schema/layers.ts";
import { defaultLocale } from "../schema/locale.ts";
import type { MatchIndex } from "../schema/match-index.ts";
import { checksFor } from "./checks.ts";
import { beginning, type Excerpt, excerpt, linesBetween } from "./excerpt.ts";
import { exitCodeIn } from "./exit-codes.ts";
import {
  type Explanation,
  mostPlaces,
  placesAtOnce,
  type ShownArticle,
  type ShownExitCode,
  type ShownLink,
  type ShownMessage,
  type ShownPlace,
  type ShownReason,
  type ShownRule,
  type Verdict,
} from "./explanation.ts";
import { headOf, titled } from "./heads.ts";
import { layersInOrder, layersShown } from "./layers.ts";
import { leadsTo } from "./leads.ts";
import { unrepeated } from "./repeats.ts";
import { rulesShown } from "./rules.ts";
import { subjectsOf } from "./subjects.ts";
import { type Explained, explainedIn, targetOf, targetsIn } from "./targets.ts";
import { tellingWords } from "./telling-words.ts";
import { shortened, visible } from "./visible.ts";

/** So much of each is told: characters of a quotation and of a report's lines, and pieces of the answer. */
const most = { words: 400, name: 80, sample: 3_000, messages: 100, reasons: 3 };

/**
 * Makes of an answer what a reader is told, in English.
 * @param index what the answer was found with
 * @param library the rules, which stand in for an article where there is none; absent while they are not loaded
 */
export function explanationOf(
  paste: string,
  answer: Answer,
  index: MatchIndex,
  library?: RuleLibrary,
): Explanation {
  const explained = explainedIn(answer);
  const layers = layersShown(paste, answer);
  const shown = unrepeated(answer);
  const exitCode = exitCodeOf(paste, index);
  const rules = rulesShown(paste, answer, library, index, layers);
  const deciding = decidingMark(shown.answer);
  const places = deciding < mostPlaces ? Math.max(placesAtOnce, deciding + 1) : placesAtOnce;
  const log = excerpt(paste, shown.answer.marks, beginning, places, shown.repeated);
  const lines = linesBetween(paste, 0, paste.length) + (paste.endsWith("\n") ? 0 : 1);
  const unexplained = answer.messages.flatMap((message, id) => (explained.has(id) ? [] : { ...message, id }));
  const telling = unexplained.filter(({ informative }) => informative).length;
  return {
    outcome: answer.outcome,
    verdict: verdictOf(answer, telling, exitCode, rules),
    ...(exitCode && { exitCode }),
    articles: articlesOf(paste, answer, index, layers),
    rules,
    closest: leadsTo(
      answer.closest.map(({ slug }) => slug),
      index.issues,
    ),
    ...placeOf(paste, shown.answer, lines, log),
    chain: chainOf(answer, explained),
    messages: messagesOf(paste, unexplained.slice(0, most.messages)),
    telling,
    targets: targetsIn(shown.answer, log, explained),
    log,
    allMarked: isAllMarked(answer),
    layers,
    lines,
    words: tellingWords(paste, answer),
    sample: sampleOf(paste.trimEnd(), answer),
  };
}

function verdictOf(
  { outcome, issues: [best] }: Answer,
  telling: number,
  exitCode: ShownExitCode | undefined,
  rules: ShownRule[],
): Verdict {
  if (best) return best.outcome;
  if (rules.length > 0) return "rule";
  if (exitCode && telling === 0) return "exit-code";
  if (outcome === "none") return "none";
  return telling > 0 ? "no-article" : "wrappers";
}

function exitCodeOf(paste: string, { issues }: MatchIndex): ShownExitCode | undefined {
  const code = exitCodeIn(paste);
  const facts = code === undefined ? undefined : exitCodeFactsOf(code);
  return (
    facts && {
      code: facts.code,
      means: facts.means,
      causes: leadsTo(facts.causes, issues),
    }
  );
}

/** What decided: the likeliest article's wording, or the first link of the line that decided. */
function decidedBy({ issues, chain }: Answer): Span | undefined {
  return issues[0]?.reasons[0]?.at ?? chain[0];
}

/** The mark of what decided; -1 when it has none. */
function decidingMark(answer: Answer): number {
  const at = decidedBy(answer);
  return at ? answer.marks.findIndex(({ start, end }) => end > at.start && start < at.end) : -1;
}

/** Where what decided stands, and whom it speaks of. */
function placeOf(paste: string, answer: Answer, lines: number, log: Excerpt): { place?: ShownPlace } {
  const at = decidedBy(answer);
  const subjects = at === undefined ? [] : subjectsOf(paste, at.start);
  if (at === undefined || (lines < 2 && subjects.length === 0)) return {};
  const mark = decidingMark(answer);
  const isShown = log.rows.some((row) => "pieces" in row && row.pieces.some((piece) => piece.mark === mark));
  return {
    place: {
      line: 1 + linesBetween(paste, 0, at.start),
      subjects: subjects.map(({ kind, name }) => ({ kind, name: shortened(visible(name), most.name) })),
      ...(isShown && { mark }),
    },
  };
}

function articlesOf(paste: string, answer: Answer, index: MatchIndex, from: Layer[]): ShownArticle[] {
  return answer.issues.map(({ slug, outcome, reasons, values }) => {
    const article = index.issues.find((issue) => issue.slug === slug);
    const { head, swaps } = headOf(article?.heads ?? [], paste, reasons[0]?.at, values);
    return {
      slug,
      locale: defaultLocale,
      ...(head !== undefined && { head }),
      title: titled(article?.title ?? slug, swaps),
      swaps,
      summary: article?.summary ?? "",
      outcome,
      reasons: distinct(reasons)
        .slice(0, most.reasons)
        .map(({ kind, at, by, releases, cause, shared }) => ({
          kind,
          words: wordsOf(paste, at),
          ...(by !== undefined && { by }),
          ...(releases !== undefined && { releases }),
          ...(cause !== undefined && { cause }),
          ...(shared && { shared }),
        })),
      values: Object.entries(values).map(([name, value]) => ({
        name,
        text: shortened(visible(value), most.words),
      })),
      ...checksFor(article?.checks ?? [], values, from),
      layers: layersInOrder(article?.layers ?? [], from),
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
function wordsOf(paste: string, { start, end, values }: Place): ShownReason["words"] {
  if (end - start > most.words) {
    return [{ text: shortened(visible(paste.slice(start, end)), most.words), value: false }];
  }
  const words: ShownReason["words"] = [];
  const add = (from: number, to: number, value: boolean): void => {
    if (to > from) words.push({ text: visible(paste.slice(from, to)), value });
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

/** The links of the line that decided. One alone says what the article's words say, unless it is a message. */
function chainOf({ chain, messages }: Answer, explained: Explained): ShownLink[] {
  if (chain.every(({ message, means }) => message === undefined && means === undefined) && chain.length < 2)
    return [];
  return chain.map((link) => ({
    text: shortened(visible(link.text), most.words),
    emitters: link.message === undefined ? [] : (messages[link.message]?.emitters ?? []),
    ...(link.means !== undefined && { means: link.means }),
    target: targetOf(link, explained),
  }));
}

function messagesOf(
  paste: string,
  messages: (Answer["messages"][number] & { id: number })[],
): ShownMessage[] {
  const lines = linesOf(
    paste,
    messages.map(({ at }) => at.start),
  );
  return messages.map(({ id, template, kind, emitters, informative, count, at }) => ({
    id,
    template,
    kind,
    emitters,
    informative,
    count,
    atLeast: count >= MOST_COUNTED,
    line: lines.get(at.start) ?? 1,
  }));
}

function isAllMarked({ messages, marks }: Answer): boolean {
  const marked = new Map<number, number>();
  for (const { message = -1 } of marks) marked.set(message, (marked.get(message) ?? 0) + 1);
  return messages.every(({ count }, id) => count <= (marked.get(id) ?? 0));
}

/** The lines of some offsets, counted in one pass. */
function linesOf(paste: string, offsets: number[]): Map<number, number> {
  const lines = new Map<number, number>();
  let from = 0;
  let line = 1;
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    line += linesBetween(paste, from, offset);
    from = offset;
    lines.set(offset, line);
  }
  return lines;
}

/** A short paste whole; of a longer one the lines round what decided, or its end. */
function sampleOf(paste: string, { chain, messages }: Answer): string {
  if (paste.length <= most.sample) return visible(paste.trim());
  const at = chain[0]?.start ?? messages[0]?.at.start ?? paste.length;
  const start = Math.max(0, Math.min(at - most.sample / 2, paste.length - most.sample));
  return visible(paste.slice(start, start + most.sample).trim());
}
