import type { Example, Need } from "../../schema/example.ts";
import type { RecordedStep } from "../../schema/recording.ts";
import type { RuntimeId } from "../../schema/vocabulary.ts";
import { type Machine, MachineError } from "../machine/machine.ts";
import { bundleFolder, stepScript } from "../machine/scripts.ts";
import { type Archive, unpack } from "../machine/unpack.ts";
import { redact } from "../recording/redact.ts";
import { type MachineFacts, unmetNeeds } from "./needs.ts";
import { type Step, shownCommand } from "./steps.ts";

/** An example made ready to run on one release. */
export type RunRequest = {
  slug: string;
  runtime: RuntimeId;
  steps: Step[];
  example: Pick<Example, "stepTimeout">;
};

/** Told of each step as it goes. */
export type Watch = {
  /** A command was started; as the reader sees it. */
  began: (command: string) => void;
  ended: (step: RecordedStep) => void;
};

/**
 * Runs every step of an example on a machine that has the runtime installed, and returns what was printed, redacted.
 * @param bundle from bundle.ts
 * @throws MachineError when the bundle does not fit; naming the step when it hangs, floods its output or panics the guest
 */
export async function runExample(
  machine: Machine,
  request: RunRequest,
  bundle: Uint8Array,
  facts: MachineFacts,
): Promise<RecordedStep[]> {
  await unpack(machine, [bundleArchive(request.slug, bundle)]);
  return runSteps(machine, request, facts);
}

/**
 * Runs every step of an example whose bundle is on the machine.
 * @throws MachineError as `runExample`
 */
export async function runSteps(
  machine: Machine,
  request: RunRequest,
  facts: MachineFacts,
  watch?: Watch,
): Promise<RecordedStep[]> {
  const recorded: RecordedStep[] = [];
  for (const step of stepsFor(request.steps, request.runtime)) {
    if (step.kind === "command") watch?.began(shownCommand(step.command, request.runtime));
    const ended: RecordedStep =
      step.kind === "note" ? { kind: "note", text: step.text } : await runStep(machine, step, request, facts);
    watch?.ended(ended);
    recorded.push(ended);
  }
  return recorded;
}

/** What is unpacked to put an example's bundle, from bundle.ts, on a machine. */
export function bundleArchive(slug: string, bundle: Uint8Array): Archive {
  return { name: `the bundle of ${slug}`, content: bundle, into: bundleFolder() };
}

/** The steps that are for a runtime. */
export function stepsFor(steps: Step[], runtime: RuntimeId): Step[] {
  return steps.filter((step) => step.only?.includes(runtime) ?? true);
}

async function runStep(
  machine: Machine,
  step: Step & { kind: "command" },
  request: RunRequest,
  facts: MachineFacts,
): Promise<RecordedStep> {
  const command = shownCommand(step.command, request.runtime);
  const unmet: Need[] = unmetNeeds(step.needs, facts);
  if (unmet.length > 0) return { kind: "skipped", command, reason: `needs ${unmet.join(", ")}` };
  try {
    const script = stepScript(request.slug, request.runtime, step.command);
    const result = await machine.run(script, request.example.stepTimeout);
    const lines = (stream: "stdout" | "stderr") =>
      toLines(redact(result[stream])).map((text) => ({ stream, text }));
    return { kind: "command", command, output: [...lines("stdout"), ...lines("stderr")], exit: result.exit };
  } catch (error) {
    if (!(error instanceof MachineError)) throw error;
    throw new MachineError(
      error.kind,
      `examples/${request.slug}/steps.sh:${step.line}: "${command}" ${error.message}`,
    );
  }
}

function toLines(text: string): string[] {
  if (text === "") return [];
  return (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
}
