import { z } from "zod";
import { didYouMean } from "../../errors/nearest.ts";
import type { Json } from "../../files/json.ts";
import { ociConfigSchema } from "../../schema/oci-config.ts";

/** Something in a bundle's configuration that runtimes would not complain of, and that does not do what it says. */
export type Slip = { path: PropertyKey[]; problem: string };

/**
 * Fields that a config.json does not have, anywhere in a merge patch. Runtimes ignore what they do not know: a
 * misspelt field would be recorded as if it were not there. What a `$shared` file has is taken as it is.
 */
export function unknownFields(patch: Json): Slip[] {
  return unknownIn(patch, ociConfigSchema, []);
}

function unknownIn(value: Json, schema: unknown, path: PropertyKey[]): Slip[] {
  if (schema instanceof z.ZodOptional) return unknownIn(value, schema.unwrap(), path);
  if (Array.isArray(value)) {
    if (!(schema instanceof z.ZodArray)) return [];
    return value.flatMap((item, index) => unknownIn(item, schema.element, [...path, index]));
  }
  if (typeof value !== "object" || value === null) return [];
  const { $append: added } = value;
  if (added !== undefined) return unknownIn(added, schema, [...path, "$append"]);
  return Object.entries(value).flatMap(([key, item]): Slip[] => {
    const at = [...path, key];
    if (schema instanceof z.ZodRecord) return unknownIn(item, schema.valueType, at);
    if (!(schema instanceof z.ZodObject) || key.startsWith("$")) return [];
    const known = Object.keys(schema.shape);
    if (known.includes(key)) return unknownIn(item, schema.shape[key], at);
    return [{ path: at, problem: `${nameOf(path)} has no field "${key}"${didYouMean(key, known)}` }];
  });
}

/** A path as people write it: `mounts[0]`; of a list that is added to, which place it gets is not known. */
function nameOf(path: PropertyKey[]): string {
  const name = path
    .filter((key) => key !== "$append")
    .map((key, i) => (typeof key === "number" ? `[${key}]` : (i ? "." : "") + String(key)))
    .join("");
  return name === "" ? "a config.json" : name;
}

/**
 * Bind mounts of a further bundle whose source would be looked for in the bundle's own folder, where it is not.
 * @param config the whole configuration of the bundle
 * @param name the bundle's, which is its folder's
 * @param hasFile whether the example brings a file or folder, by its path from the example's own folder
 */
export function lostSources(config: Json, name: string, hasFile: (path: string) => boolean): Slip[] {
  const mounts = mountsSchema.safeParse(config).data?.mounts ?? [];
  return mounts.flatMap(({ source = "", options = [] }, index): Slip[] => {
    const binds = options.some((option) => option === "bind" || option === "rbind");
    // Who writes "./" or "../" has thought of the folder.
    if (!binds || source === "" || /^\/|^\.\.?(\/|$)/.test(source) || hasFile(`${name}/${source}`)) return [];
    const problem = `the source "${source}" would be looked for in the bundle's own folder, ${name}/, which is beside rootfs/. Write "../${source}", or "./${source}" if it is meant to be missing`;
    return [{ path: ["mounts", index, "source"], problem }];
  });
}

const mountsSchema = z.object({
  mounts: z.array(z.object({ source: z.string().optional(), options: z.array(z.string()).optional() })),
});
