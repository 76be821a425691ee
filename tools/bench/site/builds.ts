import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import type { Content } from "../../../src/content/content.ts";
import { treeMemory } from "./memory.ts";
import { writeProject } from "./project.ts";

/** How a site was built. */
export type Build = {
  /** By the clock. */
  seconds: number;
  /** The most that the build's processes had at once, in bytes. */
  memory: number;
  /** Seconds by the clock, in the order of the parts. */
  parts: Record<string, number>;
};

const partsSchema = z.record(z.string(), z.number());

/** Milliseconds between two looks at the memory. */
const pause = 250;

/**
 * Builds the site with so many articles twice, in a temporary project: from nothing but booted machines, and once more
 * with what the first build kept.
 * @throws Error when a build fails
 */
export async function builds(content: Content, articles: number): Promise<{ first: Build; again: Build }> {
  const folder = await mkdtemp(path.join(tmpdir(), "crunbook-bench-"));
  try {
    await writeProject(content, articles, folder);
    return { first: await buildIn(folder), again: await buildIn(folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function buildIn(folder: string): Promise<Build> {
  const started = performance.now();
  const child = fork(path.join(import.meta.dirname, "build-process.ts"), {
    cwd: folder,
    env: { ...process.env, CRUNBOOK_ROOT: folder, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  });
  let parts: unknown;
  let memory = 0;
  let looking = false;
  const timer = setInterval(async () => {
    if (looking || child.pid === undefined) return;
    looking = true;
    memory = Math.max(memory, await treeMemory(child.pid));
    looking = false;
  }, pause);
  child.on("message", (sent) => {
    parts = sent;
  });
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("exit", resolve);
  }).finally(() => clearInterval(timer));
  if (exit !== 0) throw new Error("the site could not be built");
  return { seconds: (performance.now() - started) / 1000, memory, parts: partsSchema.parse(parts) };
}
