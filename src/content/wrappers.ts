import { UserError } from "../errors/user-error.ts";
import { readJsonIfThere } from "../files/json.ts";
import { type Wrapper, wrappersSchema } from "../schema/wrapper.ts";

/** Where they stand, as errors name it. */
export const wrappersFile = "content/wrappers.json";

/**
 * Reads what the links mean that every failure passes, in the file's order; none when there is no such file.
 * @throws UserError listing every problem
 */
export async function loadWrappers(root: string): Promise<Wrapper[]> {
  const { wrappers } = (await readJsonIfThere(root, wrappersFile, wrappersSchema)) ?? { wrappers: [] };
  const seen = new Set<string>();
  for (const { pattern } of wrappers) {
    if (seen.has(pattern))
      throw new UserError(`${wrappersFile}: "${pattern}" stands there twice. Remove one of them.`);
    seen.add(pattern);
  }
  return wrappers;
}
