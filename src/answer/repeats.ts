import type { Answer, Mark } from "../match/answer.ts";
import { explainedIn } from "./targets.ts";

/** So many places of a message are shown that no article explains: of one that informs, and of a mere wrapper. */
const most = { telling: 3, other: 1 };

/** An answer whose marks say nothing twice, and what they leave out. */
export type Unrepeated = {
  answer: Answer;
  /** Where the marks were that are left out, ascending. */
  repeated: number[];
};

/**
 * Leaves out of an answer's marks what only repeats: a warning on hundreds of lines is one place and a count. What
 * speaks for an article stays wherever it stands.
 */
export function unrepeated(answer: Answer): Unrepeated {
  const explained = explainedIn(answer);
  const seen = new Map<number, number>();
  const marks: Mark[] = [];
  const repeated: number[] = [];
  for (const mark of answer.marks) {
    const { message, issue } = mark;
    if (message === undefined || issue !== undefined || explained.has(message)) {
      marks.push(mark);
      continue;
    }
    const before = seen.get(message) ?? 0;
    seen.set(message, before + 1);
    if (before < (answer.messages[message]?.informative ? most.telling : most.other)) marks.push(mark);
    else repeated.push(mark.start);
  }
  return { answer: repeated.length === 0 ? answer : { ...answer, marks }, repeated };
}
