import { z } from "zod";
import { https } from "./common.ts";

/** A line as it is printed: blanks at its ends count. */
const line = z
  .string()
  .min(1)
  .regex(/^[^\n]*$/, "must be one line");

/** `content/wrappers.json`: words that layer after layer puts round an error, and what each of them tells. */
export const wrappersSchema = z.strictObject({
  $schema: z.string().optional(),
  wrappers: z.array(
    z.strictObject({
      /** As in a signature; `{cause}`, once, for the error that it wraps. */
      pattern: line,
      /** It wraps nothing: what failed below said no more, and there is no `{cause}`. */
      innermost: z.literal(true).optional(),
      /** What a reader learns from it, in one sentence. */
      means: line,
      /** It names the step that failed: worth knowing even when what it wraps is not known. */
      specific: z.literal(true).optional(),
      /** The source that says so. */
      source: https,
    }),
  ),
});
export type Wrapper = z.infer<typeof wrappersSchema>["wrappers"][number];
