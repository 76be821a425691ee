import type { RuntimeId } from "./vocabulary.ts";

/** One release of one runtime. */
export type Release = { runtime: RuntimeId; version: string };

/** A release as addresses, file names and options write it: `runc-1.1.15`. */
export function releaseId({ runtime, version }: Release): string {
  return `${runtime}-${version}`;
}

/** The way from one release to another, as addresses write it: `runc-1.1.5-to-runc-1.1.15`. */
export function moveId(from: Release, to: Release): string {
  return `${releaseId(from)}-to-${releaseId(to)}`;
}

/** The release after another, if there is one. */
export function releaseAfter(release: string, releases: readonly string[]): string | undefined {
  const at = releases.indexOf(release);
  return at === -1 ? undefined : releases[at + 1];
}

/**
 * Names releases in few words: `1.1.15 – 1.4.3` for three and more in a row, `1.21, 1.28` for two.
 * @param versions oldest first
 * @param all the runtime's releases in the lab, oldest first
 */
export function releaseRange(versions: string[], all: string[]): string {
  const runs: string[][] = [];
  for (const version of versions) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && all.indexOf(version) === all.indexOf(last) + 1) run.push(version);
    else runs.push([version]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]} – ${run.at(-1)}` : run.join(", "))).join(", ");
}
