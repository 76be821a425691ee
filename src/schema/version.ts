import { z } from "zod";

/**
 * A release as its project spells it: `1.1.15`, `0.17`, `1.0.0-rc93`. No leading `v`, no distribution suffix.
 */
export const versionSchema = z
  .string()
  .regex(
    /^\d+(\.\d+){1,3}(-rc\.?\d+)?$/,
    'must be a release as its project spells it, without "v" (1.1.15, 0.17, 1.0.0-rc93)',
  );

/**
 * Orders two releases of one runtime.
 *
 * Missing components count as 0 (crun 1.8 = 1.8.0); a release candidate comes before its release.
 * @returns a negative number when `a` is older, 0 when they are the same release, a positive number when newer
 */
export function compareVersions(a: string, b: string): number {
  const left = parseVersion(a);
  const right = parseVersion(b);
  for (let i = 0; i < Math.max(left.numbers.length, right.numbers.length); i++) {
    const difference = (left.numbers[i] ?? 0) - (right.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (left.candidate === right.candidate) return 0;
  return left.candidate < right.candidate ? -1 : 1;
}

function parseVersion(version: string): { numbers: number[]; candidate: number } {
  const [release = "", candidate] = version.split(/-rc\.?/);
  return {
    numbers: release.split(".").map(Number),
    candidate: candidate === undefined ? Number.POSITIVE_INFINITY : Number(candidate),
  };
}

/** Whether `version` lies in the half-open range `introduced` ≤ version < `fixed`; an absent end is unbounded. */
export function inRange(
  version: string,
  range: { introduced?: string | undefined; fixed?: string | undefined },
): boolean {
  if (range.introduced !== undefined && compareVersions(version, range.introduced) < 0) return false;
  return range.fixed === undefined || compareVersions(version, range.fixed) < 0;
}
