import type { Affected } from "../schema/issue.ts";

/** The affected releases of a runtime in words: `crun before 1.15`, `runc from 1.1.0 to before 1.2.0`. */
export function affectedInWords({ runtime, introduced, fixed }: Affected): string {
  if (introduced && fixed) return `${runtime} from ${introduced} to before ${fixed}`;
  if (introduced) return `${runtime} ${introduced} and later`;
  if (fixed) return `${runtime} before ${fixed}`;
  return `every release of ${runtime}`;
}
