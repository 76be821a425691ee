import { type Example, usualStepTimeout } from "../../schema/example.ts";
import { bundleTar } from "../example/bundle.ts";
import { exampleFiles } from "../example/files.ts";
import { type ExampleFolder, loadExample } from "../example/load.ts";
import { runExample } from "../example/run.ts";
import type { Lab } from "../lab.ts";
import type { MachineId } from "../machine/kinds.ts";
import { type Machine, MachineError } from "../machine/machine.ts";
import { openLab } from "../node-lab.ts";
import type { Batch } from "./job.ts";
import type { ToPool, ToWorker, WorkerSetup } from "./protocol.ts";
import { Workplace } from "./workplace.ts";

/*
 * A process that owns one machine at a time and replays the batches that the pool gives it. Machines live here and
 * nowhere else: ending the process ends whatever runs in it.
 */
const setup: WorkerSetup = JSON.parse(process.argv[2] ?? "");
// Ctrl-C reaches the whole process group; the pool alone decides what to stop. Without it there is nothing to do.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit());
/** The lab of the batch at hand, and its machine. */
let open: { lab: Lab; workplace: Workplace; machine: MachineId | undefined } | undefined;

process.on("message", (message: ToWorker) => {
  handle(message).then(
    () => send({ kind: "idle" }),
    (error: unknown) => send({ kind: "broken", message: text(error) }),
  );
});
send({ kind: "idle" });

async function handle(message: ToWorker): Promise<void> {
  if (message.kind === "replay") return replay(message.batch);
  const { lab } = await labOf(message.machine);
  await lab.snapshot(message.profile);
}

/**
 * The lab that replays what was recorded on a kind of machine. A process has one machine at a time, so one lab.
 */
async function labOf(recorded: MachineId): Promise<{ lab: Lab; workplace: Workplace }> {
  const machine = new Map(setup.boots).get(recorded);
  if (open?.machine === machine && open) return open;
  await open?.workplace.discard();
  const lab = await openLab(setup.root, { imageDir: setup.imageDir, machine, found: setup.found });
  open = { lab, workplace: new Workplace(lab), machine };
  return open;
}

async function replay(batch: Batch): Promise<void> {
  const { lab, workplace } = await labOf(batch.machine);
  if (batch.alone) await workplace.discard();
  const { runtime, version, machine } = batch;
  const release = lab.release(runtime, version);
  for (const slug of batch.slugs) {
    // Not before it is to be used again: nobody waits for the last one to be clean.
    await workplace.wipe();
    const fresh = workplace.isFresh(batch.profile);
    const job = { slug, runtime, version, machine };
    send({ kind: "started", job });
    try {
      // Each time: whoever watches an example edits it between two batches.
      const folder = await loadExample(setup.root, slug);
      const clean = await workplace.machine(batch.profile, release, folder.example.tools);
      const steps = await runOn(clean, lab, folder, batch);
      send({ kind: "done", job, steps, engine: lab.engine.name, fresh });
    } catch (error) {
      send({
        kind: "failed",
        job,
        message: text(error),
        hung: isHang(error),
        engine: lab.engine.name,
        fresh,
      });
      await workplace.discard();
    }
  }
  if (batch.alone) await workplace.discard();
}

async function runOn(machine: Machine, lab: Lab, folder: ExampleFolder, batch: Batch) {
  const { slug, example, steps } = folder;
  const files = await exampleFiles(setup.root, slug, example);
  const bundle = await bundleTar(slug, example, files, lab.contents);
  const request = { slug, runtime: batch.runtime, steps, example: { stepTimeout: limitOf(example) } };
  return runExample(machine, request, bundle, lab.facts);
}

function limitOf({ stepTimeout }: Example): number {
  return stepTimeout === usualStepTimeout ? (setup.stepLimit ?? usualStepTimeout) : stepTimeout;
}

function isHang(error: unknown): boolean {
  return error instanceof MachineError && error.kind === "hang";
}

function send(message: ToPool): void {
  process.send?.(message);
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
