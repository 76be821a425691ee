import type { RuntimeId } from "./vocabulary.ts";

/** One release of one runtime. */
export type Release = { runtime: RuntimeId; version: string };

/** A release as addresses, file names and options write it: `runc-1.1.15`. */
export function releaseId({ runtime, version }: Release): string {
  return `${runtime}-${version}`;
}
