import { z } from "zod";

/** What became of a fault. */
export const outcomeSchema = z.strictObject({
  kind: z.string(),
  what: z.string(),
  file: z.string(),
  /** Who caught it: the checks, or `crunbook verify`, which replays an example whose files have changed. */
  by: z.enum(["checks", "replay", "nobody"]),
  said: z.string(),
});
export type Outcome = z.infer<typeof outcomeSchema>;
