import type { Article } from "../content/issues.ts";
import { type ExampleFolder, recordingOf } from "../lab/example/load.ts";
import { firstMachine, type MachineId, recordedMachines } from "../lab/machine/kinds.ts";
import { printedText } from "../lab/recording/format.ts";
import { findPattern } from "../match/occurs.ts";
import { type Peeled, peel } from "../match/peel.ts";
import type { Affected } from "../schema/issue.ts";
import type { Recording } from "../schema/recording.ts";
import type { Runtime } from "../schema/runtime.ts";
import { inRange } from "../schema/version.ts";
import { type RuntimeId, runtimeIds } from "../schema/vocabulary.ts";

/** Why an example was not run on a release; `said` is the article's own reason. */
export type NotRun =
  | { why: "said"; text: string }
  | { why: "not-for"; runtime: RuntimeId }
  | { why: "needs"; needs: string[] }
  | { why: "unrecorded" | "not-in-lab" };

/** What is known of one cause of an issue on one runtime release. */
export type Outcome = {
  runtime: RuntimeId;
  version: string;
  /** The kind of machine that it ran on, or would. */
  machine: MachineId;
  /** The article's name for the cause, when it tells several apart. */
  cause: string | undefined;
  /** Whether the article says that the release is affected. */
  claimed: boolean;
} & (
  | { state: "reproduced" /** The examples that print it. */; examples: string[] }
  | { state: "not-affected" }
  | { state: "not-run"; reason: NotRun }
);

/** The causes that an article tells apart; one, without a name, when it does not. */
export function causesOf(article: Article): (string | undefined)[] {
  return [...new Set([...article.issue.affects, ...article.issue.signatures].map(({ cause }) => cause))];
}

/** The article's claim on a release for a cause, if it says that it is affected. */
export function claimFor(
  article: Article,
  runtime: RuntimeId,
  version: string,
  cause: string | undefined,
): Affected | undefined {
  return article.issue.affects.find(
    (claim) => claim.runtime === runtime && claim.cause === cause && inRange(version, claim),
  );
}

/**
 * What the recordings say of every cause of an article on every release of the lab: on the first kind of machine, and
 * on each other kind that an example of the article was recorded on.
 */
export function outcomesOf(article: Article, examples: ExampleFolder[], runtimes: Runtime[]): Outcome[] {
  const own = examplesOf(article, examples);
  const cells = runtimes.flatMap(({ id: runtime, releases }) =>
    releases.flatMap(({ version }) =>
      recordedMachines
        .filter(
          (machine) =>
            machine === firstMachine ||
            own.some((folder) => recordingOf(folder, { runtime, version, machine })),
        )
        .map((machine) => ({ runtime, version, machine })),
    ),
  );
  return causesOf(article).flatMap((cause) =>
    cells.map((cell): Outcome => {
      const { runtime, version } = cell;
      const base = {
        ...cell,
        cause,
        claimed: claimFor(article, runtime, version, cause) !== undefined,
      };
      const recorded = own.flatMap((folder) => {
        const recording = recordingOf(folder, cell);
        return recording ? [{ folder, recording }] : [];
      });
      if (recorded.length === 0)
        return { ...base, state: "not-run", reason: whyNotRun(article, own, runtime) };
      const showing = recorded.filter(({ recording }) => prints(article, recording, cause));
      if (showing.length === 0) return { ...base, state: "not-affected" };
      return { ...base, state: "reproduced", examples: showing.map(({ folder }) => folder.slug) };
    }),
  );
}

/** The examples that an article names. */
export function examplesOf({ issue }: Article, examples: ExampleFolder[]): ExampleFolder[] {
  return examples.filter(({ slug }) => issue.examples.includes(slug));
}

/** The runtimes that words such as a signature's "by" name. */
export function runtimesNamed(words: string): RuntimeId[] {
  return runtimeIds.filter((id) => new RegExp(`\\b${id}\\b`).test(words));
}

/** Whether the lab could record an example, and has not yet. */
export function isUnrecorded({ example, recordings }: ExampleFolder): boolean {
  return recordings.length === 0 && example.needs.length === 0;
}

/** Whether a recording shows a wording of a cause. */
export function prints(article: Article, recording: Recording, cause: string | undefined): boolean {
  const text = peeledText(recording);
  return article.issue.signatures.some(
    (signature) => signature.cause === cause && findPattern(signature.pattern, text),
  );
}

const peeled = new WeakMap<Recording, Peeled>();

/** What a recording printed, peeled once: each check and page asks again for every cause. */
export function peeledText(recording: Recording): Peeled {
  const text = peeled.get(recording) ?? peel(printedText(recording.steps));
  peeled.set(recording, text);
  return text;
}

function whyNotRun(article: Article, examples: ExampleFolder[], runtime: RuntimeId): NotRun {
  if (article.issue.notReproduced !== undefined) return { why: "said", text: article.issue.notReproduced };
  const own = examples.filter(({ example }) => example.runtimes?.includes(runtime) ?? true);
  if (own.length === 0) return { why: "not-for", runtime };
  const needs = [...new Set(own.flatMap(({ example }) => example.needs))];
  return needs.length > 0 ? { why: "needs", needs } : { why: "unrecorded" };
}
