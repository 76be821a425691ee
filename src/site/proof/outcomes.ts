import { type NotRun, type Outcome, outcomesOf } from "../../checks/outcomes.ts";
import type { Article } from "../../content/issues.ts";
import type { RuntimeId } from "../../schema/vocabulary.ts";
import type { SiteData } from "../data/data.ts";
import type { Words } from "../words/words.ts";

export type State = Outcome["state"];

/** What a reader is told of an issue on one release. */
export type Verdict = {
  state: State;
  /** Why it was not run, or which of several causes it is about. */
  note?: string;
};

const known = new WeakMap<Article, Outcome[]>();

/** What the recordings say of an article, worked out once. */
export function outcomesFor(article: Article, data: SiteData): Outcome[] {
  const found = known.get(article) ?? outcomesOf(article, [...data.examples.values()], data.runtimes);
  known.set(article, found);
  return found;
}

/** The verdict on one cause. */
export function verdictOf(outcome: Outcome, words: Words): Verdict {
  return outcome.state === "not-run"
    ? { state: outcome.state, note: reasonText(outcome.reason, words) }
    : { state: outcome.state };
}

/** The verdict on an issue as a whole: it is reproduced where one of its causes is. */
export function verdictOn(
  article: Article,
  runtime: RuntimeId,
  version: string,
  data: SiteData,
  words: Words,
): Verdict {
  const outcomes = outcomesFor(article, data).filter(
    (outcome) => outcome.runtime === runtime && outcome.version === version,
  );
  const reproduced = outcomes.filter((outcome) => outcome.state === "reproduced");
  if (reproduced.length === 0) {
    const [first = { state: "not-run" as const, reason: { why: "not-in-lab" as const } }] = outcomes;
    return first.state === "not-run"
      ? { state: "not-run", note: reasonText(first.reason, words) }
      : { state: "not-affected" };
  }
  const causes = reproduced.flatMap(({ cause }) => cause ?? []);
  const partly = reproduced.length < outcomes.length && causes.length > 0;
  return partly ? { state: "reproduced", note: causes.join(words.comma) } : { state: "reproduced" };
}

function reasonText(reason: NotRun, { reasons, comma }: Words): string {
  if (reason.why === "said") return reason.text;
  if (reason.why === "not-for") return reasons["not-for"](reason.runtime);
  return reason.why === "needs" ? reasons.needs(reason.needs.join(comma)) : reasons[reason.why];
}

/** Whether this example's recording of a release shows the issue. */
export function shownBy(
  example: string,
  article: Article,
  runtime: RuntimeId,
  version: string,
  data: SiteData,
): boolean {
  return outcomesFor(article, data).some(
    (outcome) =>
      outcome.runtime === runtime &&
      outcome.version === version &&
      outcome.state === "reproduced" &&
      outcome.examples.includes(example),
  );
}
