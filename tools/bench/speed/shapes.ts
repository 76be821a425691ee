import { z } from "zod";

/** What loading the index takes in a process of its own (milliseconds), and what memory (heap and external). */
export const freshSchema = z.strictObject({
  parseMs: z.number(),
  compileMs: z.number(),
  warmCompileMs: z.number(),
  /** The index, compiled. */
  loadedMiB: z.number(),
  /** More, right after a log of 10 MB, garbage included; and what of it stays while its answer does. */
  beforeCollectionMiB: z.number(),
  answerMiB: z.number(),
  messages: z.number(),
});
export type Fresh = z.infer<typeof freshSchema>;
