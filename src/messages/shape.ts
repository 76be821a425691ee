import path from "node:path";
import type { Source } from "./emitters/description.ts";

/** What a template of a file becomes in the catalogue: none when it is left out, one for each program it is printed by. */
export function shaping({ keep, drop, programs }: Source): (template: string, file: string) => string[] {
  return (template, file) => {
    if (drop?.test(template) || keep?.test(template) === false) return [];
    const names = programs?.[path.posix.basename(file)];
    if (!names) return [template];
    // Where a program prints its name itself, it does so from a variable.
    const words = template.replace(/^\{text\}: /, "");
    return names.map((name) => `${name}: ${words}`);
  };
}
