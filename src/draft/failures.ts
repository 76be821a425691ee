import type { ExampleFolder } from "../lab/example/load.ts";
import { peel } from "../match/peel.ts";
import type { Recording } from "../schema/recording.ts";
import type { RuntimeId } from "../schema/vocabulary.ts";

/** A step that failed on one release. */
export type Failure = {
  runtime: RuntimeId;
  version: string;
  /** The step's command as `steps.sh` has it, with "$RUNTIME": the same on every runtime. */
  step: string;
  exit: number;
  /** What it printed as errors, without time stamps, levels and escapes. */
  lines: { text: string; stream: "stdout" | "stderr" }[];
};

/** A step that calls the runtime, as one release ran it. */
export type Run = Omit<Failure, "lines">;

/** What the steps that call the runtime did, release by release. What else fails is a check, and no wording. */
export function runsIn(examples: ExampleFolder[]): (Run | Failure)[] {
  return examples.flatMap(({ recordings }) => recordings.flatMap(runsOfRecording));
}

/** The runs that failed. */
export function failuresOf(examples: ExampleFolder[]): Failure[] {
  return runsIn(examples).filter((run): run is Failure => "lines" in run);
}

function runsOfRecording({ header: { runtime, version }, steps }: Recording): (Run | Failure)[] {
  const name = new RegExp(`(?<![\\w/.-])${runtime}(?![\\w/.-])`, "g");
  return steps.flatMap((step): (Run | Failure)[] => {
    if (step.kind !== "command") return [];
    const command = step.command.replaceAll(name, "$$RUNTIME");
    if (command === step.command) return [];
    const run = { runtime, version, step: command, exit: step.exit };
    if (step.exit === 0) return [run];
    const lines = step.output.flatMap(({ text, stream }) =>
      errorsIn(text).map((error) => ({ text: error, stream })),
    );
    return [{ ...run, lines }];
  });
}

const logged = /^time="[^"]*" level=(\w+) msg="(.*)"$/;

/** What a line says, when it is no mere warning. From 1.4 on, runc adds what its first stages said, one after another. */
function errorsIn(line: string): string[] {
  const { text } = peel(line);
  const [, level, message] = logged.exec(text) ?? [];
  if (level !== undefined && level !== "error" && level !== "fatal") return [];
  return (message ?? text)
    .split(/; (?:runc init error\(s\): )?(?=nsexec-\d)/)
    .map((part) => part.trim())
    .filter((part) => /\p{L}{3}/u.test(part));
}
