/** Plants a share of the faults, `worker.ts <index> <count>`, and prints what became of each: a line of JSON a fault. */
import { checkProject } from "../../src/checks/index.ts";
import { UserError } from "../../src/errors/user-error.ts";
import { planReplays } from "../../src/lab/replay/plan.ts";
import { projectRoot } from "../../src/root.ts";
import { copyOf } from "./copy.ts";
import { allFaults } from "./faults.ts";
import type { Outcome } from "./outcome.ts";

const [index = 0, count = 1] = process.argv.slice(-2).map(Number);
const copy = await copyOf(projectRoot);
try {
  const own = await checkProject(copy.root);
  if (own.length > 0)
    throw new Error(`The project has findings of its own:\n${own.map(({ message }) => message).join("\n")}`);
  const faults = (await allFaults(projectRoot)).filter((_, at) => at % count === index);
  for (const fault of faults) {
    const { kind, what, file } = fault;
    const result = await copy
      .withFault(fault, () => outcome(copy.root))
      .catch((error: unknown) => {
        throw new Error(`${kind}: ${what} (${file})`, { cause: error });
      });
    process.stdout.write(`${JSON.stringify({ kind, what, file, ...result } satisfies Outcome)}\n`);
  }
} finally {
  await copy.remove();
}

/** Checks first; what they pass may still be due for a replay, as a recording's inputs are no longer what they were. */
async function outcome(root: string): Promise<Pick<Outcome, "by" | "said">> {
  const [first] = await checkProject(root);
  if (first) return { by: "checks", said: first.message };
  try {
    const planned = await planReplays({ root });
    const due = planned.find(({ settled }) => settled === undefined);
    return due ? { by: "replay", said: `${due.job.slug} is replayed` } : { by: "nobody", said: "" };
  } catch (error) {
    if (error instanceof UserError) return { by: "replay", said: error.message };
    throw error;
  }
}
