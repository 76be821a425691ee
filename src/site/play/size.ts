import type { Example } from "../../schema/example.ts";
import { labLock } from "../lab.ts";
import { playFiles } from "./lab.ts";
import { neededFiles } from "./needed.ts";

/** Bytes that a browser loads to run an example for the first time; undefined in a checkout without a lab image. */
export async function playSize(
  example: Pick<Example, "profile" | "tools" | "programs">,
  release: { runtime: string; version: string },
): Promise<number | undefined> {
  if (!(await labLock())) return undefined;
  const needed = Object.values(neededFiles((await playFiles()).lab, example, release)).flat();
  return needed.reduce((sum, { file }) => sum + file.size, 0);
}
