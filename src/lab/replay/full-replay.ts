import path from "node:path";
import { z } from "zod";
import { UserError } from "../../errors/user-error.ts";
import { readJsonIfThere } from "../../files/json.ts";
import { writeAtomically } from "../../files/write.ts";
import { jobName, type Result } from "./job.ts";

const file = "examples/full-replay.json";

const fullReplaySchema = z.strictObject({
  /** Day, UTC. */
  date: z.iso.date(),
  /** The newest commit then, where there was one. */
  commit: z.string().optional(),
  recordings: z.int().positive(),
  /** Names and versions. */
  engines: z.array(z.string()).min(1),
});

/** When everything was last replayed and found as recorded. */
export type FullReplay = z.output<typeof fullReplaySchema>;

/**
 * Notes that everything was replayed and is as recorded.
 * @param results of all jobs; some may not run here
 * @returns the path of the note, from the root
 */
export async function noteFullReplay(
  root: string,
  results: Result[],
  commit: string | undefined,
): Promise<string> {
  const engines = [...new Set(results.flatMap(({ engine }) => engine ?? []))].sort();
  const verified = results.filter(({ state }) => state === "verified").map(jobName);
  const note: FullReplay = {
    date: new Date().toISOString().slice(0, 10),
    ...(commit !== undefined && { commit }),
    recordings: new Set(verified).size,
    engines,
  };
  await writeAtomically(path.join(root, file), `${JSON.stringify(note, null, 2)}\n`);
  return file;
}

/**
 * The last full replay, as far as this project knows.
 * @throws UserError when the note cannot be read
 */
export async function lastFullReplay(root: string): Promise<FullReplay | undefined> {
  try {
    return await readJsonIfThere(root, file, fullReplaySchema);
  } catch {
    throw new UserError(
      `${file}: only the lab writes this file. Take it back from git, or write it anew: crunbook verify --fresh`,
    );
  }
}
