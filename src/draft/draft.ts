import { errnosIn, layersFixedIn } from "../checks/follows.ts";
import { UserError } from "../errors/user-error.ts";
import type { Errno } from "../schema/errnos.ts";
import { type Range, rangesOf } from "./affects.ts";
import { failuresOf } from "./failures.ts";
import { type Hole, holesOf } from "./holes.ts";
import { type Places, placesOf } from "./life.ts";
import { type Proposal, proposalsOf } from "./signatures.ts";
import type { Subject } from "./subject.ts";
import { candidatesOf } from "./wordings.ts";

/** What the recordings and the catalogue say of an article that is still to be written. */
export type Draft = {
  signatures: Proposal[];
  affects: Range[];
  errno: Errno[];
  /** The layers of the fixes that the text has. */
  layers: string[];
  life: Places;
  holes: Hole[];
  /** What failing commands exit with: by runtime and command, each code with the releases. */
  exits: Exit[];
  /** Wordings that another wording of the same failure makes superfluous, with the articles that know them. */
  leftOut: Proposal[];
  /** Lines of failing steps that no catalogue has. */
  unknown: string[];
};

/** What a runtime's command exits with where it fails. */
export type Exit = { runtime: string; command: string; code: number; versions: string[] };

/**
 * Drafts an article's fields.
 * @throws UserError when no step that calls the runtime fails: there is nothing to tell of
 */
export function draftOf(subject: Subject): Draft {
  const failures = failuresOf(subject.examples);
  const folders = subject.examples.map(({ folder }) => folder).join(", ");
  if (failures.length === 0) {
    throw new UserError(
      `${folders}: no step that calls $RUNTIME fails on any recorded release. Make one show the failure, and record it: npx crunbook record --only ${subject.examples.map(({ slug }) => slug).join(" ")}`,
    );
  }
  const { wordings, unknown } = candidatesOf(failures, subject.compiled, subject.exampleText);
  if (wordings.length === 0) {
    const printed = unknown.length > 0 ? ` It prints: ${unknown.slice(0, 3).join(" | ")}` : "";
    throw new UserError(
      `${folders}: what the failing steps print is in no catalogue and names no error. Write the signatures by hand.${printed}`,
    );
  }
  const proposals = proposalsOf(wordings, subject);
  const leftOut = proposals.filter((one) => isBeside(one, proposals));
  const signatures = proposals.filter((one) => !leftOut.includes(one));
  const affects = rangesOf(signatures, subject);
  const own = signatures.filter(({ sharedWith }) => sharedWith.length === 0);
  const told = (own.length > 0 ? own : signatures).map(({ pattern }) => pattern).join("\n");
  return {
    signatures,
    affects,
    errno: [...errnosIn(told)].sort(),
    layers: layersFixedIn(subject.page),
    life: placesOf(signatures, subject),
    holes: holesOf(signatures, affects, subject),
    exits: exitsOf(failures),
    leftOut,
    unknown,
  };
}

/** Words of other problems, each time beside a line that is this problem's own, or that fewer others print. */
function isBeside({ sharedWith, printed }: Proposal, all: Proposal[]): boolean {
  const telling = all
    .filter((one) => one.sharedWith.length < sharedWith.length)
    .flatMap((one) => one.printed);
  return printed.every((run) =>
    telling.some(
      (one) => one.runtime === run.runtime && one.version === run.version && one.step === run.step,
    ),
  );
}

function exitsOf(failures: ReturnType<typeof failuresOf>): Exit[] {
  const exits = new Map<string, Exit>();
  for (const { runtime, version, step, exit } of failures) {
    const command =
      /\$RUNTIME(?: -[^ ]+(?: [^- ][^ ]*)??)*? (run|create|exec|start|restore|update|delete)\b/.exec(
        step,
      )?.[1] ?? "";
    const key = `${runtime} ${command} ${exit}`;
    const known = exits.get(key) ?? { runtime, command, code: exit, versions: [] };
    if (!known.versions.includes(version)) known.versions.push(version);
    exits.set(key, known);
  }
  return [...exits.values()];
}
