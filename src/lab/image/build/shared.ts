import { type LabLock, type PackageRef, packageKey } from "../../../schema/lab-lock.ts";
import type { Apt } from "../debian/apt.ts";
import { recipeParts } from "./parts.ts";

/** A package that would move with a part of the image, and that other parts use too. */
export type SharedMove = {
  package: PackageRef;
  /** Debian's versions. */
  from: string;
  to: string;
  /** The other parts, by their names: what they print is to be recorded again. */
  with: string[];
};

/**
 * What else moves when parts of the image move to the newest packages: the libraries that they share with others.
 * @param names as `lab lock --release` takes them
 * @throws UserError when a name is unknown, or the archive cannot be read
 */
export async function sharedMoves(
  old: LabLock,
  names: string[],
  apt: Pick<Apt, "newest">,
): Promise<SharedMove[]> {
  const parts = recipeParts(names);
  const others = [...recipeParts()].filter(([name]) => !names.includes(name));
  const moves = new Map<string, SharedMove>();
  for (const ref of [...parts.values()].flat()) {
    const key = packageKey(ref);
    const locked = old.packages.find((entry) => packageKey(entry) === key);
    const sharing = others.filter(([, packages]) => packages.some((one) => packageKey(one) === key));
    if (locked === undefined || sharing.length === 0 || moves.has(key)) continue;
    const { version } = await apt.newest(ref);
    if (version === locked.version) continue;
    moves.set(key, { package: ref, from: locked.version, to: version, with: sharing.map(([name]) => name) });
  }
  return [...moves.values()];
}
