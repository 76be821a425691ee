/**
 * Plants faults of every kind in a copy of the project and tells which the checks catch: `npm run check:mutations`, with
 * `-- --json` for machines. Fails when the share caught is below 98 %, or when a survivor has no reason in survivors.ts.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { table } from "../bench/table.ts";
import { type Outcome, outcomeSchema } from "./outcome.ts";
import { survivors } from "./survivors.ts";
import { undecidable } from "./undecidable.ts";

const wanted = 0.98;

const count = availableParallelism();
const started = performance.now();
const outcomes = (await Promise.all(Array.from({ length: count }, (_, index) => share(index)))).flat();
const survived = outcomes.filter(({ by }) => by === "nobody");
const caught = (outcomes.length - survived.length) / outcomes.length;
const unreasoned = survived.filter((one) => survivors[nameOf(one)] === undefined);
const needless = Object.keys(survivors).filter((name) => !survived.some((one) => nameOf(one) === name));

process.stdout.write(process.argv.includes("--json") ? `${JSON.stringify(outcomes, null, 2)}\n` : report());
if (caught < wanted || unreasoned.length > 0 || needless.length > 0) process.exitCode = 1;

/** Runs a worker. */
async function share(index: number): Promise<Outcome[]> {
  const worker = path.join(import.meta.dirname, "worker.ts");
  const tool = path.join("bin", "tool.js");
  const child = spawn(process.execPath, [tool, worker, String(index), String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const found: Outcome[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    found.push(outcomeSchema.parse(JSON.parse(line)));
  }
  if ((await ended) !== 0) throw new Error("A worker has failed: see above.");
  return found;
}

function nameOf({ kind, what }: Outcome): string {
  return `${kind}: ${what}`;
}

function report(): string {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const own = outcomes.filter((one) => one.kind === kind);
    const by = (who: Outcome["by"]) => String(own.filter((one) => one.by === who).length);
    return [kind, String(own.length), by("checks"), by("replay"), by("nobody")];
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  return [
    table([["fault", "planted", "caught by checks", "caught by replay", "survived"], ...rows]),
    ...survived.map(
      (one) => `survived: ${nameOf(one)} (${one.file}): ${survivors[nameOf(one)] ?? "NO REASON"}`,
    ),
    ...needless.map((name) => `caught after all: ${name}. Take it out of survivors.ts`),
    ...Object.entries(undecidable).flatMap(([what, fields]) =>
      Object.entries(fields).map(([name, why]) => `not planted: ${name} ${what}: ${why}`),
    ),
    `${outcomes.length} faults, ${(caught * 100).toFixed(1)} % caught, ${seconds} s`,
    "",
  ].join("\n");
}
