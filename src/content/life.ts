import { readJsonIfThere } from "../files/json.ts";
import { type Life, lifeSchema } from "../schema/life.ts";

/** Where it stands, as errors name it. */
export const lifeFile = "content/life.json";

/**
 * Reads at which step of a container's life each article's messages are printed; undefined when there is no such file.
 * @throws UserError listing every problem
 */
export function loadLife(root: string): Promise<Life | undefined> {
  return readJsonIfThere(root, lifeFile, lifeSchema);
}
