import type { Affected } from "../../schema/issue.ts";
import type { Words } from "../words/words.ts";

/** The affected releases of a runtime in words: `crun before 1.15`, `runc from 1.1.0 to before 1.2.0`. */
export function affectedInWords(
  { runtime, introduced, fixed }: Affected,
  { affectedRange: words }: Pick<Words, "affectedRange">,
): string {
  if (introduced && fixed) return words.between(runtime, introduced, fixed);
  if (introduced) return words.from(runtime, introduced);
  if (fixed) return words.before(runtime, fixed);
  return words.every(runtime);
}
