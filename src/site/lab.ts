import { access } from "node:fs/promises";
import path from "node:path";
import { readJson } from "../files/json.ts";
import { type LabLock, type LockedPackage, labLockSchema, packageKey } from "../schema/lab-lock.ts";
import { contentRoot } from "./root.ts";

const lockFile = path.join("public", "lab", "lock.json");

/** The lab image's lock; undefined in a checkout that has no image yet. */
export async function labLock(): Promise<LabLock | undefined> {
  const there = await access(path.join(contentRoot, lockFile)).then(
    () => true,
    () => false,
  );
  return there ? readJson(contentRoot, lockFile, labLockSchema) : undefined;
}

/** The packages that a runtime release in the lab is made of, the runtime's own first. */
export function packagesOf(lock: LabLock | undefined, runtime: string, version: string): LockedPackage[] {
  const pack = lock?.artifacts.find(
    (artifact) => artifact.kind === "runtime" && artifact.runtime === runtime && artifact.version === version,
  );
  return (pack?.packages ?? []).flatMap(
    (key) => lock?.packages.find((candidate) => packageKey(candidate) === key) ?? [],
  );
}
