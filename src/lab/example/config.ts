import { UserError } from "../../errors/user-error.ts";
import type { Json } from "../../files/json.ts";

/**
 * Applies a JSON merge patch (RFC 7386): objects merge, `null` removes, anything else replaces. Beyond the RFC, which
 * has no way to add to a list, `{ "$append": [...] }` puts items at the end of one.
 * @returns a new value; `target` stays as it is
 * @throws UserError when `$append` is anything but a list, alone in its object
 */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const items = patch["$append"];
  if (items !== undefined) {
    if (!Array.isArray(items) || Object.keys(patch).length > 1) {
      throw new UserError('"$append" takes a list and stands alone: { "$append": [ ... ] }');
    }
    return [...(Array.isArray(target) ? target : []), ...items];
  }
  const merged: { [key: string]: Json } = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
}

/**
 * Replaces every object that has a field `$shared` by the shared JSON file it names, with the object's other
 * fields merged over it: `{ "$shared": "seccomp/moby-20.10.24.json", "defaultErrnoRet": 38 }`.
 * @param load returns the parsed shared file, or throws a UserError when there is none
 */
export async function resolveShared(patch: Json, load: (name: string) => Promise<Json>): Promise<Json> {
  if (Array.isArray(patch)) return Promise.all(patch.map((item) => resolveShared(item, load)));
  if (!isObject(patch)) return patch;
  const { $shared: name, ...rest } = patch;
  const entries = await Promise.all(
    Object.entries(rest).map(async ([key, value]) => [key, await resolveShared(value, load)] as const),
  );
  const resolved: Json = Object.fromEntries(entries);
  return typeof name === "string" ? mergePatch(await load(name), resolved) : resolved;
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
