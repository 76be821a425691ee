import { readdir, readFile } from "node:fs/promises";

/**
 * The memory that a process and all that it started have now, in bytes; 0 where there is no `/proc`. What they
 * share counts once for each.
 */
export async function treeMemory(root: number): Promise<number> {
  const names = await readdir("/proc").catch(() => []);
  const found = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(processOf));
  const processes = found.flatMap((one) => one ?? []);
  const tree = new Set([root]);
  // A child may have a smaller number than what started it: again until there is none more.
  for (let size = 0; size < tree.size; ) {
    size = tree.size;
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
  }
  return processes.filter(({ id }) => tree.has(id)).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** A process, unless it has ended. */
async function processOf(name: string): Promise<{ id: number; parent: number; bytes: number } | undefined> {
  const status = await readFile(`/proc/${name}/status`, "utf8").catch(() => "");
  const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
  return status === ""
    ? undefined
    : { id: Number(name), parent: field("PPid"), bytes: field("VmRSS") * 1024 };
}
