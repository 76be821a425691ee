import { z } from "zod";
import { readJsonIfThere } from "../files/json.ts";

/** Where they stand, as errors name it. */
export const hostsFile = "content/hosts.json";

const hostsSchema = z.strictObject({
  hosts: z.array(
    z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "must be a host's name alone, in lower case: docs.kernel.org"),
  ),
});

/**
 * Reads which hosts links may lead to: those that somebody has looked at. Undefined when there is no such file: a
 * project that is just begun has looked at none.
 * @throws UserError listing every problem
 */
export async function loadHosts(root: string): Promise<string[] | undefined> {
  return (await readJsonIfThere(root, hostsFile, hostsSchema))?.hosts;
}
