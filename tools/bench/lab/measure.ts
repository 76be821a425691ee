/**
 * Measures machines in a process of its own, with whatever V8 flags that was started with; prints one JSON object.
 * Arguments: `single` or `batch`, a folder with an example `bench`, which also takes the snapshot, and the kind of machine.
 */
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { bundleTar } from "../../../src/lab/example/bundle.ts";
import { exampleFiles } from "../../../src/lab/example/files.ts";
import { loadExamples } from "../../../src/lab/example/load.ts";
import { bundleArchive } from "../../../src/lab/example/run.ts";
import { machineIdSchema } from "../../../src/lab/machine/kinds.ts";
import type { Machine } from "../../../src/lab/machine/machine.ts";
import { unpack } from "../../../src/lab/machine/unpack.ts";
import { openLab } from "../../../src/lab/node-lab.ts";
import { projectRoot } from "../../../src/root.ts";
import { type Batch, batchSchema, releases, type Single, singleSchema } from "./shapes.ts";

const run = promisify(execFile);
const BATCH_SECONDS = 30;
const WARM_RUNS = 5;

const [mode, root = "", machineName] = process.argv.slice(2);
const lab = await openLab(root, {
  imageDir: path.join(projectRoot, "public", "lab"),
  machine: machineIdSchema.parse(machineName),
});
const [folder] = await loadExamples(root);
if (!folder) throw new Error("no example");
const bundle = await bundleTar(
  folder.slug,
  folder.example,
  await exampleFiles(root, folder.slug, folder.example),
  lab.contents,
);
const packed = bundleArchive(folder.slug, bundle);
process.stdout.write(JSON.stringify(mode === "batch" ? await batch() : await single()));

/** Boot, restore, install, and runs of either runtime, one after another. */
async function single(): Promise<Single> {
  const coldBoot = await seconds(() => lab.snapshot("standard"));
  const runtimes: Single["runtimes"] = {};
  let restore = 0;
  let rss = 0;
  for (const [runtime, version] of releases) {
    let machine: Machine | undefined;
    restore = await seconds(async () => {
      machine = await lab.start("standard");
      await machine.run("true");
    });
    if (!machine) throw new Error("no machine");
    const running = machine;
    const archives = await lab.releaseArchives(lab.release(runtime, version));
    const install = await seconds(() => unpack(running, archives));
    await unpack(running, [packed]);
    const first = await seconds(() => runTrue(running, runtime));
    const warm: number[] = [];
    for (let i = 0; i < WARM_RUNS; i++) warm.push(await seconds(() => runTrue(running, runtime)));
    runtimes[`${runtime} ${version}`] = {
      install,
      first,
      warm: warm.sort((a, b) => a - b)[Math.floor(WARM_RUNS / 2)] ?? 0,
    };
    rss = Math.max(rss, await residentBytes());
    await running.destroy();
  }
  return singleSchema.parse({ coldBoot, restore, runtimes, rssMiB: Math.round(rss / 2 ** 20) });
}

/** As many container runs as fit into half a minute, of each runtime in turn on a machine of its own. */
async function batch(): Promise<Batch> {
  let runs = 0;
  let spent = 0;
  for (const [runtime, version] of releases) {
    const machine = await lab.start("standard");
    await unpack(machine, [...(await lab.releaseArchives(lab.release(runtime, version))), packed]);
    const started = performance.now();
    while (performance.now() - started < (BATCH_SECONDS * 1000) / releases.length) {
      await runTrue(machine, runtime);
      runs++;
    }
    spent += (performance.now() - started) / 1000;
    await machine.destroy();
  }
  return batchSchema.parse({ runs, seconds: spent });
}

async function runTrue(machine: Machine, runtime: string): Promise<void> {
  const { exit, stderr } = await machine.run(`cd /srv/bench && ${runtime} run bench`);
  if (exit !== 0) throw new Error(stderr);
}

/** Memory of this process and of those that it has started. */
async function residentBytes(): Promise<number> {
  const { stdout } = await run("ps", ["-o", "rss=", "--ppid", String(process.pid)]).catch(() => ({
    stdout: "",
  }));
  const children = stdout.split("\n").reduce((sum, kib) => sum + Number(kib) * 1024, 0);
  return process.memoryUsage.rss() + children;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
