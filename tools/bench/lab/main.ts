/**
 * Measures the lab on this computer, each of its engines beside the other: `npm run bench:lab`. Takes some minutes.
 * Options: `--flags` also without the flags that an engine wants of Node; `--replay` also every example on every release,
 * with a machine a core, which takes much longer; `--json`.
 */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { MissingEngine } from "../../../src/lab/engine/engine.ts";
import { engines } from "../../../src/lab/engine/local.ts";
import { firstMachine, type MachineId, machineKind, printingAs } from "../../../src/lab/machine/kinds.ts";
import { findEngine } from "../../../src/lab/node-lab.ts";
import { verify } from "../../../src/lab/replay/replay.ts";
import { projectRoot } from "../../../src/root.ts";
import { table } from "../table.ts";
import { batchSchema, type Measured, singleSchema } from "./shapes.ts";

/** A way to run the lab's machines. */
type Way = { name: string; machine: MachineId; flags: readonly string[] };

const run = promisify(execFile);
const machines = availableParallelism();

const ways = await waysOf(process.argv.includes("--flags"));
const measured: Measured[] = [];
for (const way of ways) measured.push(await measure(way));
process.stdout.write(process.argv.includes("--json") ? toJson() : table(toRows()));

/** The engines of this computer, what everybody has first. */
async function waysOf(alsoWithoutFlags: boolean): Promise<Way[]> {
  const found: Way[] = [];
  for (const machine of printingAs(firstMachine)) {
    const { engine } = machineKind(machine);
    const flags = engines[engine].nodeFlags;
    try {
      await findEngine(projectRoot, { machine });
    } catch (error) {
      if (!(error instanceof MissingEngine)) throw error;
      process.stderr.write(`${error.message}\n`);
      continue;
    }
    found.push({ name: engine, machine, flags });
    if (alsoWithoutFlags && flags.length > 0)
      found.push({ name: `${engine} without ${flags.join(" ")}`, machine, flags: [] });
  }
  return found;
}

/** Everything, in child processes, from an empty snapshot cache. */
async function measure(way: Way): Promise<Measured> {
  const root = await mkdtemp(path.join(tmpdir(), "crunbook-bench-"));
  try {
    await cp(path.join(projectRoot, "examples", "_shared"), path.join(root, "examples", "_shared"), {
      recursive: true,
    });
    const folder = path.join(root, "examples", "bench");
    await mkdir(folder);
    await writeFile(path.join(folder, "example.json"), '{ "title": "A container that does nothing" }');
    await writeFile(path.join(folder, "config.json"), '{ "process": { "args": ["true"] } }');
    await writeFile(path.join(folder, "steps.sh"), "$RUNTIME run bench\n");
    const single = singleSchema.parse(await child(way, "single", root));
    const parts = await Promise.all(Array.from({ length: machines }, () => child(way, "batch", root)));
    const runsPerMinute = parts
      .map((part) => batchSchema.parse(part))
      .reduce((sum, { runs, seconds }) => sum + (runs / seconds) * 60, 0);
    const replay =
      process.argv.includes("--replay") && way.flags === flagsOf(way) ? await replayAll(way) : {};
    return { name: way.name, ...single, machines, runsPerMinute, ...replay };
  } finally {
    await rm(root, { recursive: true });
  }
}

function flagsOf({ machine }: Way): readonly string[] {
  return engines[machineKind(machine).engine].nodeFlags;
}

async function child({ machine, flags }: Way, mode: string, root: string): Promise<unknown> {
  const script = path.join(import.meta.dirname, "measure.ts");
  const { stdout } = await run(process.execPath, [
    ...process.execArgv,
    ...flags,
    script,
    mode,
    root,
    machine,
  ]);
  return JSON.parse(stdout);
}

/** Every example on every release, as `crunbook verify --fresh` does it. The snapshots are there already, or count too. */
async function replayAll({ machine }: Way): Promise<Pick<Measured, "replay">> {
  const started = performance.now();
  const { engine } = machineKind(machine);
  const results = await verify({ root: projectRoot, fresh: true, engine, machines });
  const verified = results.filter(({ state }) => state === "verified").length;
  return { replay: { seconds: (performance.now() - started) / 1000, runs: results.length, verified } };
}

function toJson(): string {
  return `${JSON.stringify(measured, null, 2)}\n`;
}

/** A row a figure, a column a way; the last column compares the second way with the first. */
function toRows(): string[][] {
  const [first, second] = measured;
  const row = (what: string, of: (one: Measured) => number | undefined, unit: string): string[] => {
    const cells = measured.map((one) => shown(of(one), unit));
    const [a, b] = [first && of(first), second && of(second)];
    return [what, ...cells, a !== undefined && b !== undefined ? (b / a).toFixed(2) : ""];
  };
  return [
    ["", ...measured.map(({ name }) => name), measured.length > 1 ? "ratio" : ""],
    row("cold boot and snapshot", ({ coldBoot }) => coldBoot, "s"),
    row("restore to first command", ({ restore }) => restore, "s"),
    ...Object.keys(first?.runtimes ?? {}).flatMap((name) => [
      row(`${name}: install`, ({ runtimes }) => runtimes[name]?.install, "s"),
      row(`${name}: first run`, ({ runtimes }) => runtimes[name]?.first, "s"),
      row(`${name}: warm run`, ({ runtimes }) => runtimes[name]?.warm, "s"),
    ]),
    row(`runs a minute, ${machines} machines`, ({ runsPerMinute }) => runsPerMinute, ""),
    row("memory of a machine", ({ rssMiB }) => rssMiB, "MiB"),
    ...(measured.some(({ replay }) => replay)
      ? [
          row(`full replay, ${machines} machines`, ({ replay }) => replay?.seconds, "s"),
          row("as recorded", ({ replay }) => replay?.verified, `of ${first?.replay?.runs}`),
        ]
      : []),
  ];
}

function shown(value: number | undefined, unit: string): string {
  return value === undefined ? "" : `${value.toFixed(unit === "s" ? 2 : 0)} ${unit}`.trim();
}
