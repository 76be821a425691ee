import path from "node:path";
import { collectErrors } from "../errors/collect.ts";
import { UserError } from "../errors/user-error.ts";
import { readJson, readJsonIfThere } from "../files/json.ts";
import { namesIn } from "../files/list.ts";
import { type EmitterId, emitterIds } from "../schema/emitters.ts";
import {
  type MessageTies,
  messageTiesSchema,
  type Operation,
  operationsSchema,
} from "../schema/operation.ts";

/** Where they stand, as errors name it. */
export const operationsFile = "content/operations.json";

/** Which operation each message of a program speaks of. */
export type EmitterTies = MessageTies & { emitter: EmitterId; file: string };

/**
 * Reads what programs ask of the kernel, in the file's order; none when there is no such file.
 * @throws UserError listing every problem
 */
export async function loadOperations(root: string): Promise<Operation[]> {
  return (await readJsonIfThere(root, operationsFile, operationsSchema)) ?? [];
}

/**
 * Reads `content/operations/*.json`, a file for each program, in the order of `emitterIds`.
 * @throws UserError listing every problem; also of a file that is no program's
 */
export async function loadTies(root: string): Promise<EmitterTies[]> {
  const folder = path.join("content", "operations");
  const files = (await namesIn(path.join(root, folder))).filter((name) => name.endsWith(".json"));
  const ties = await collectErrors(
    files.map(async (name) => {
      const file = path.join(folder, name);
      const emitter = emitterIds.find((id) => `${id}.json` === name);
      if (emitter === undefined)
        throw new UserError(
          `${file}:1: no program is called so. Name the file after one: ${emitterIds[0]}.json`,
        );
      return { emitter, file, ...(await readJson(root, file, messageTiesSchema)) };
    }),
  );
  return ties.sort((a, b) => emitterIds.indexOf(a.emitter) - emitterIds.indexOf(b.emitter));
}
