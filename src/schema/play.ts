import { z } from "zod";
import { exampleSchema } from "./example.ts";
import { artifactSchema, storedFileSchema } from "./lab-lock.ts";
import { recordedStepSchema } from "./recording.ts";
import { versionSchema } from "./version.ts";
import { runtimeIdSchema } from "./vocabulary.ts";

/** `play/lab.json`: what a browser loads to have a lab. Paths are below the site's home. */
export const playLabSchema = z.strictObject({
  /** The kind of machine, by its id: "v86-6.12". */
  machine: z.string().min(1),
  /** Its engine: the version, and the WebAssembly module. */
  engine: z.strictObject({ version: z.string().min(1), wasm: storedFileSchema }),
  /** The state of a booted machine, by profile. */
  snapshots: z.strictObject({ standard: storedFileSchema, selinux: storedFileSchema }),
  /** The image's files that a machine needs after its boot. */
  artifacts: z.array(artifactSchema),
});
export type PlayLab = z.infer<typeof playLabSchema>;

/** An entry of a bundle. */
const entrySchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), mode: z.int(), text: z.string() }),
  z.strictObject({ type: z.literal("binary"), mode: z.int(), base64: z.base64() }),
  z.strictObject({ type: z.literal("directory"), mode: z.int() }),
  z.strictObject({ type: z.literal("symlink"), target: z.string() }),
]);
export type PlayEntry = z.infer<typeof entrySchema>;

/** What a run printed. */
export const transcriptSchema = z.array(recordedStepSchema);

/** `play/examples/<slug>.json`: an example with all that the site's files do not share. */
export const playExampleSchema = z.strictObject({
  slug: z.string().min(1),
  example: exampleSchema,
  /** What stands in the bundle beside the root file system, by path. */
  files: z.record(z.string(), entrySchema),
  /** Recordings: releases that printed the same together. */
  recordings: z.array(
    z.strictObject({
      runtime: runtimeIdSchema,
      versions: z.array(versionSchema).min(1),
      steps: transcriptSchema,
    }),
  ),
});
export type PlayExample = z.infer<typeof playExampleSchema>;
