import type { FileFacts, Part } from "./found.ts";
import type { ResolvedPart } from "./template.ts";

/** Constants made of constants, at most this deep: deeper ones name each other. */
const deepest = 8;

/** Puts the texts of constants where their names stand; a name that nothing defines becomes a value. */
export function resolve(parts: Part[], constants: FileFacts["constants"], depth = 0): ResolvedPart[] {
  return parts.flatMap((part): ResolvedPart[] => {
    if (!("constant" in part)) return [part];
    const text = Object.hasOwn(constants, part.constant) ? constants[part.constant] : undefined;
    return text && depth < deepest ? resolve(text, constants, depth + 1) : [{ value: "text" }];
  });
}
