import { UserError } from "../../../errors/user-error.ts";
import type { PackageRef } from "../../../schema/lab-lock.ts";
import * as recipe from "../recipe.ts";

/**
 * The parts of the image by name, as `lab lock --release` takes them, and the packages that each is made of.
 * @param only these; all, unless given
 * @throws UserError when there is no part of a name
 */
export function recipeParts(only?: string[]): Map<string, PackageRef[]> {
  const { kernel, firmware, busybox, commonLicences, selinux } = recipe;
  const parts = new Map<string, PackageRef[]>();
  parts.set("base", [
    kernel.source,
    ...kernel.tools,
    firmware.package,
    busybox.package,
    commonLicences.package,
  ]);
  for (const one of recipe.runtimes) {
    parts.set(`${one.runtime}-${one.version}`, [one.package, one.libc, ...one.libraries]);
  }
  for (const one of recipe.programs) parts.set(one.name, [one.package, ...one.libraries]);
  parts.set("policy", [selinux.package, ...selinux.tools]);
  if (only === undefined) return parts;
  return new Map(
    only.map((name) => {
      const packages = parts.get(name);
      if (packages !== undefined) return [name, packages];
      throw new UserError(`the lab has no "${name}" to move: one of ${[...parts.keys()].join(", ")}`);
    }),
  );
}
