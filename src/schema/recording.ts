import { z } from "zod";
import { sha256 } from "./sha256.ts";
import { versionSchema } from "./version.ts";
import { runtimeIdSchema } from "./vocabulary.ts";

/** The header of a file in `examples/<slug>/recorded/`. Only the lab writes it. */
export const recordingHeaderSchema = z.strictObject({
  runtime: runtimeIdSchema,
  version: versionSchema,
  /** The Debian package and version that the runtime came from. */
  package: z.string().min(1),
  /** The kind of machine, by its id: "v86-6.12". */
  machine: z.string().min(1),
  /** The engine that it ran on, with its version. */
  engine: z.string().min(1),
  kernel: z.string().min(1),
  /** Digest of all that determines the output: image, pack, engine, base bundle, the example's files. */
  inputs: sha256,
  /** Which masks were applied: how many, and the digest of these. */
  masks: z.stringFormat("masks", /^\d+ [0-9a-f]{16}$/),
  /** Digest of all the rest of the file: shows an edit by hand. */
  seal: sha256,
});
export type RecordingHeader = z.infer<typeof recordingHeaderSchema>;

/** One step as it was recorded. */
export const recordedStepSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("note"), text: z.string() }),
  z.strictObject({
    kind: z.literal("command"),
    /** The command as shown, with the runtime's name in it. */
    command: z.string(),
    /** Output in lines, redacted; stdout first. */
    output: z.array(z.strictObject({ stream: z.enum(["stdout", "stderr"]), text: z.string() })),
    exit: z.int(),
  }),
  z.strictObject({ kind: z.literal("skipped"), command: z.string(), reason: z.string() }),
]);
export type RecordedStep = z.infer<typeof recordedStepSchema>;

/** A parsed `.console` file. */
export type Recording = { header: RecordingHeader; steps: RecordedStep[] };
