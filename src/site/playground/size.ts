import type { Example } from "../../schema/example.ts";
import { playFiles } from "./lab.ts";
import { neededBytes } from "./needed.ts";

/** Bytes that a browser loads to run an example for the first time; undefined in a checkout without a lab image. */
export async function playSize(
  example: Pick<Example, "profile" | "tools" | "programs">,
  release: { runtime: string; version: string },
): Promise<number | undefined> {
  const files = await playFiles();
  return files && neededBytes(files.lab, example, release);
}
