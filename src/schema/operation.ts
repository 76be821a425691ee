import { z } from "zod";
import { line } from "./common.ts";
import { slugSchema } from "./slug.ts";

/** `content/operations.json`: what programs ask of the kernel, or of one another, and are answered with an errno. */
export const operationsSchema = z.array(
  z.strictObject({
    /** What rules and the table of messages name it by. */
    id: slugSchema,
    /** As a heading. */
    title: line,
    /** The system calls that do it, as programs and strace(1) name them. Each belongs to one operation. */
    calls: z.array(z.string().regex(/^[a-z][a-z0-9_]*$/, "must be a system call's name: openat2")),
    /** What it is, in a line. */
    is: line,
  }),
);
export type Operation = z.infer<typeof operationsSchema>[number];

/** By function of the source (empty where a message stands in none), the ids of its messages. */
const byFunction = z.record(z.string(), z.array(z.string().min(1)).min(1));

/**
 * `content/operations/<emitter>.json`: which operation a message of a program speaks of. A key is an operation's id, or
 * that and what the words say themselves: errnos, "exec ENOENT" of "executable file not found in $PATH", and a path,
 * "open ENOENT /dev/fuse" of "fuse: device not found".
 */
export const messageTiesSchema = z.strictObject({
  operations: z.record(
    z
      .string()
      .regex(
        /^[a-z0-9-]+( E[A-Z0-9]+)*( \/\S+)?$/,
        'must be an operation, or one with errnos and a path that the words say: "open ENOENT /dev/fuse"',
      ),
    byFunction,
  ),
  /** Messages that end in an errno and speak of no operation: by the reason, as a sentence. */
  exempt: z.record(line, byFunction),
});
export type MessageTies = z.infer<typeof messageTiesSchema>;
