import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { exampleSchema } from "../../../schema/example.ts";
import {
  type Artifact,
  type LabLock,
  type LockedPackage,
  type PackageRef,
  packageKey,
} from "../../../schema/lab-lock.ts";
import { recordedRelease } from "../../example/load.ts";
import type { Apt, ArchivePackage } from "../debian/apt.ts";
import { type Kept, Takings } from "../debian/takings.ts";
import { assemble } from "./assemble.ts";
import { type Image, lockFor, releaseNames, withWayOut } from "./build.ts";
import { recipeParts } from "./parts.ts";
import { patchesFrom } from "./patches.ts";

/**
 * Which parts of the image move to their suites' newest versions: all, none, or those named as by `releaseNames`, without
 * the packages that are kept.
 */
export type Move = "all" | "none" | { parts: string[]; keep: readonly PackageRef[] };

/**
 * Builds the image with newer packages. Parts that do not move keep the versions of the old lock; packages that the
 * old lock does not have come in at their newest.
 * @param old the lock so far, if there is one
 * @throws UserError when a name in `move` is unknown, or a release would no longer be the version in the recipe
 */
export async function buildNewest(
  old: LabLock | undefined,
  move: Move,
  apt: Apt,
  onBuilt: (artifact: Artifact) => void,
  kept?: Kept,
): Promise<Image> {
  const moving = movingPackages(move);
  const moves = (ref: PackageRef): boolean => moving === "all" || moving.has(packageKey(ref));
  const before = new Map((old?.packages ?? []).map((entry) => [packageKey(entry), entry]));
  const newest = new Map<string, Promise<ArchivePackage>>();
  const resolve = async (ref: PackageRef): Promise<ArchivePackage | LockedPackage> => {
    const key = packageKey(ref);
    const locked = before.get(key);
    if (locked !== undefined && !moves(ref)) return locked;
    const found = newest.get(key) ?? apt.newest(ref);
    newest.set(key, found);
    // What is the newest already is as good as kept.
    return locked !== undefined && locked.deb.sha256 === (await found).deb.sha256 ? locked : found;
  };
  const takings = new Takings(apt, resolve, kept);
  const build = () => assemble(takings, patchesFrom(old, apt), onBuilt);
  const built = await (old === undefined ? build() : withWayOut(old, build));
  return { lock: lockFor(built.artifacts, built.packages), artifacts: built.artifacts };
}

function movingPackages(move: Move): "all" | Set<string> {
  if (move === "all") return "all";
  if (move === "none") return new Set();
  const moving = new Set([...recipeParts(move.parts).values()].flat().map(packageKey));
  for (const ref of move.keep) moving.delete(packageKey(ref));
  return moving;
}

/** What differs between two locks, in words: a line each package and artifact. */
export function describeMoves(old: LabLock | undefined, now: LabLock): string[] {
  const before = new Map((old?.packages ?? []).map((entry) => [packageKey(entry), entry.version]));
  const after = new Map(now.packages.map((entry) => [packageKey(entry), entry.version]));
  const packages = [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => `${key} ${before.get(key) ?? "(new)"} → ${after.get(key) ?? "(gone)"}`);
  return [...packages, ...changedArtifacts(old, now).map((artifact) => `${artifact.path} has other content`)];
}

function changedArtifacts(old: LabLock | undefined, now: LabLock): Artifact[] {
  const before = new Map((old?.artifacts ?? []).map((artifact) => [artifact.path, artifact.content.sha256]));
  return now.artifacts.filter((artifact) => before.get(artifact.path) !== artifact.content.sha256);
}

/**
 * The recordings that were made with something that has changed.
 * @param examplesDir the folder of the examples
 * @returns paths below that folder, sorted
 */
export async function staleRecordings(
  old: LabLock | undefined,
  now: LabLock,
  examplesDir: string,
): Promise<string[]> {
  const changed = changedArtifacts(old, now).filter((artifact) => artifact.kind !== "copyright");
  return recordingsWith(new Set(changed.flatMap((artifact) => releaseNames(now, artifact))), examplesDir);
}

/**
 * The recordings that parts of the image had a share in.
 * @param names as `releaseNames` gives them
 * @param examplesDir the folder of the examples
 * @returns paths below that folder, sorted
 */
export async function recordingsWith(names: ReadonlySet<string>, examplesDir: string): Promise<string[]> {
  const files = await readdir(examplesDir, { recursive: true });
  const found: string[] = [];
  for (const file of files.sort()) {
    const [, slug, name] = /^([^/]+)\/recorded\/(.+\.console)$/.exec(file) ?? [];
    if (slug === undefined || name === undefined) continue;
    const { programs, tools, profile } = exampleSchema.parse(
      JSON.parse(await readFile(join(examplesDir, slug, "example.json"), "utf8")),
    );
    const uses = [
      "base",
      recordedRelease(name),
      ...programs,
      ...tools,
      ...(profile === "selinux" ? ["policy"] : []),
    ];
    if (uses.some((name) => names.has(name))) found.push(file);
  }
  return found;
}
