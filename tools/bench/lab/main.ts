/** Measures the lab on this computer: `npm run bench:lab`, with `-- --json` for machines. Takes some minutes. */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../../../src/root.ts";
import { batchSchema, type Single, singleSchema } from "./shapes.ts";

type Measured = Single & { machines: number; runsPerMinute: number };

const run = promisify(execFile);
const machines = availableParallelism();

const withFlag = await measure(["--liftoff-only"]);
const without = await measure([]);
process.stdout.write(process.argv.includes("--json") ? toJson() : toTable());

/** Everything, in child processes with these V8 flags, from an empty snapshot cache. */
async function measure(flags: string[]): Promise<Measured> {
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
    const single = singleSchema.parse(await child(flags, "single", root));
    const parts = await Promise.all(Array.from({ length: machines }, () => child(flags, "batch", root)));
    const runsPerMinute = parts
      .map((part) => batchSchema.parse(part))
      .reduce((sum, { runs, seconds }) => sum + (runs / seconds) * 60, 0);
    return { ...single, machines, runsPerMinute };
  } finally {
    await rm(root, { recursive: true });
  }
}

async function child(flags: string[], mode: string, root: string): Promise<unknown> {
  const script = path.join(import.meta.dirname, "measure.ts");
  const { stdout } = await run(process.execPath, [...process.execArgv, ...flags, script, mode, root]);
  return JSON.parse(stdout);
}

function toJson(): string {
  const ratio = withFlag.runsPerMinute / without.runsPerMinute;
  return `${JSON.stringify({ liftoffOnly: withFlag, default: without, ratio }, null, 2)}\n`;
}

function toTable(): string {
  const rows: [what: string, of: (measured: Measured) => number, unit: string][] = [
    ["cold boot and snapshot", ({ coldBoot }) => coldBoot, "s"],
    ["restore to first command", ({ restore }) => restore, "s"],
    ...Object.keys(withFlag.runtimes).flatMap((name): typeof rows => [
      [`${name}: install`, ({ runtimes }) => runtimes[name]?.install ?? 0, "s"],
      [`${name}: first run`, ({ runtimes }) => runtimes[name]?.first ?? 0, "s"],
      [`${name}: warm run`, ({ runtimes }) => runtimes[name]?.warm ?? 0, "s"],
    ]),
    [`runs a minute, ${machines} machines`, ({ runsPerMinute }) => runsPerMinute, ""],
    ["memory of a machine", ({ rssMiB }) => rssMiB, "MiB"],
  ];
  const lines = rows.map(([what, of, unit]) => {
    const [a, b] = [of(withFlag), of(without)];
    const cells = [a, b].map((value) => `${value.toFixed(unit === "s" ? 2 : 0)} ${unit}`.trim().padStart(16));
    return `${what.padEnd(30)}${cells.join("")}${(a / b).toFixed(2).padStart(8)}`;
  });
  const head = `${"".padEnd(30)}${["--liftoff-only", "default"].map((name) => name.padStart(16)).join("")}${"ratio".padStart(8)}`;
  return `${[head, ...lines].join("\n")}\n`;
}
