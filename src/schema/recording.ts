import { z } from "zod";
import { versionSchema } from "./version.ts";
import { runtimeIdSchema } from "./vocabulary.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits");

/** The header of `examples/<slug>/recorded/<runtime>-<version>.console`. Only the lab writes it. */
export const recordingHeaderSchema = z.strictObject({
  runtime: runtimeIdSchema,
  version: versionSchema,
  /** The Debian package and version that the runtime came from. */
  package: z.string().min(1),
  engine: z.string().min(1),
  kernel: z.string().min(1),
  /** Digest of all that determines the output: image, pack, engine, base bundle, the example's files. */
  inputs: sha256,
  /** Digest of all the rest of the file: shows an edit by hand. */
  seal: sha256,
});
export type RecordingHeader = z.infer<typeof recordingHeaderSchema>;

/** One step as it was recorded. */
export type RecordedStep =
  | { kind: "note"; text: string }
  | {
      kind: "command";
      /** The command as shown, with the runtime's name in it. */
      command: string;
      /** Output in lines, redacted; stdout first. */
      output: { stream: "stdout" | "stderr"; text: string }[];
      exit: number;
    }
  | { kind: "skipped"; command: string; reason: string };

/** A parsed `.console` file. */
export type Recording = { header: RecordingHeader; steps: RecordedStep[] };
