import { z } from "zod";

/** The releases that are measured: one written in C, one in Go. */
export const releases = [
  ["crun", "1.28"],
  ["runc", "1.3.6"],
] as const;

/** What one machine takes. Times in seconds. */
export const singleSchema = z.strictObject({
  coldBoot: z.number(),
  restore: z.number(),
  runtimes: z.record(
    z.string(),
    z.strictObject({ install: z.number(), first: z.number(), warm: z.number() }),
  ),
  rssMiB: z.number(),
});
export type Single = z.infer<typeof singleSchema>;

/** All that is measured of one way to run machines. */
export type Measured = Single & {
  name: string;
  machines: number;
  runsPerMinute: number;
  /** Every example on every release; how many printed what is recorded. */
  replay?: { seconds: number; runs: number; verified: number };
};

/** What one machine did while others ran beside it. */
export const batchSchema = z.strictObject({ runs: z.number(), seconds: z.number() });
export type Batch = z.infer<typeof batchSchema>;
