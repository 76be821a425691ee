import { escaped } from "../../answer/visible.ts";
import type { Answer, FoundMessage } from "../../match/answer.ts";
import type { Matcher } from "../../match/matcher.ts";
import { findRules } from "../../match/rules/find.ts";
import type { RuleKeys } from "../../schema/rule-keys.ts";

/** What answers a line. */
export type Explainer = { matcher: Matcher; rules: RuleKeys };

/** What `--jsonl` makes of a line: the line that answers it, and what was wrong with it. */
export type LineAnswer = { line: string; problem: string | undefined };

/**
 * Explains one line `{"id", "text"}`. A line that is none gets an answer too, with what is wrong, so that there are as
 * many lines as were given.
 */
export function explainLine({ matcher, rules }: Explainer, text: string): LineAnswer {
  const { id, paste, problem } = readLine(text);
  if (problem !== undefined) return { line: lineOf({ id, error: problem }), problem };
  const answer = matcher.explain(paste);
  return {
    line: lineOf({ id, ...condense(answer), rules: rulesOf(paste, answer, rules) }),
    problem: undefined,
  };
}

/** The rules that stand in for an article where there is none. */
function rulesOf(paste: string, answer: Answer, keys: RuleKeys): object[] {
  if (answer.issues.length > 0) return [];
  return findRules(paste, answer, keys).map(({ slug, operation, errno }) => ({ slug, operation, errno }));
}

function lineOf(answer: object): string {
  return escaped(JSON.stringify(answer));
}

type Line = { id: unknown; paste: string; problem: string | undefined };

function readLine(text: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { id: null, paste: "", problem: `is not JSON: ${error instanceof Error ? error.message : error}` };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { id: null, paste: "", problem: 'is not an object. Write {"id": "1", "text": "…"}' };
  }
  const id: unknown = "id" in value ? value.id : null;
  const paste: unknown = "text" in value ? value.text : undefined;
  return typeof paste === "string"
    ? { id, paste, problem: undefined }
    : { id, paste: "", problem: '"text" must be the paste, as a string' };
}

/** An answer in few words: who prints a message most likely, under `also` who else does. */
function condense({ outcome, issues, closest, messages, chain }: Answer): object {
  return {
    outcome,
    issues: issues.map(({ slug, score, probability }) => ({ slug, score, probability })),
    closest,
    messages: messages.map(condenseMessage),
    chain: chain.map(({ text, message, means }) => {
      const emitter = message === undefined ? undefined : messages[message]?.emitters[0];
      return { text, emitter: emitter?.emitter, id: emitter?.id, means };
    }),
  };
}

function condenseMessage({ emitters, template, kind, bits, informative, count }: FoundMessage): object {
  const [likeliest, ...others] = emitters;
  return {
    id: likeliest?.id,
    emitter: likeliest?.emitter,
    template,
    first: likeliest?.first,
    last: likeliest?.last,
    kind,
    bits,
    informative,
    count,
    ...(others.length > 0 ? { also: others } : {}),
  };
}
