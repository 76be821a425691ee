import { z } from "zod";
import { https, line, tooLong } from "./common.ts";
import { errnoTable } from "./errno-table.ts";
import { confirmSchema, issueFields } from "./issue.ts";
import { limits } from "./limits.ts";
import { slugSchema } from "./slug.ts";
import { layerSchema } from "./vocabulary.ts";

const errnoNames = errnoTable.map(({ name }) => name);

/** Any errno of Linux, by the name that the table has for its number. */
const errnoNameSchema = z.enum(
  errnoNames,
  "must be an errno's name, of two for one number the one of src/schema/errno-table.ts: EAGAIN, ENOTSUP",
);

/** Where a reason is said: a manual, or source at a tag with the function that says it. */
export const ruleSourceSchema = z.strictObject({
  url: https,
  at: line.describe(
    "The function of the source, or the manual's page, that says it: proc_sys_call_handler().",
  ),
});

/** One of the cases in which the kernel answers so. */
export const ruleReasonSchema = z.strictObject({
  id: slugSchema.describe("What the reason is known by: the slug of its cause."),
  causes: z
    .array(slugSchema)
    .min(1)
    .optional()
    .describe("Slugs of further causes that are this case: what labelled pastes name."),
  title: line
    .max(limits.title, tooLong("is too long for a heading", limits.title))
    .describe("What is the case."),
  why: line.describe("The kernel's rule, in one to three sentences. Code in backticks."),
  holds: line.optional().describe("From which kernel or release on, when not always: Linux 5.8 and later."),
  confirm: z
    .array(confirmSchema)
    .min(1, "needs a command that tells the case from the others")
    .max(limits.ruleChecks, `may have ${limits.ruleChecks} commands at most`)
    .describe("How to tell the case from the others, as in an article."),
  fix: z
    .partialRecord(layerSchema, line)
    .refine((layers) => Object.keys(layers).length > 0, "needs at least one layer: host, docker, image …")
    .describe("What to do, by layer, in one or two sentences each."),
  issues: z.array(slugSchema).min(1).optional().describe("Articles that are instances of the case."),
  sources: z
    .array(ruleSourceSchema)
    .min(1, "needs the manual's page or the kernel's source that says so")
    .describe("Where it is said."),
});

/** Frontmatter of `content/rules/<locale>/<slug>.mdx`: what an errno means for an operation. */
export const ruleSchema = z.strictObject({
  title: issueFields.shape.title.describe("What was asked for, and what the kernel answered."),
  operation: slugSchema.describe("The operation, by its id in content/operations.json."),
  errno: errnoNameSchema.describe("The kernel's answer."),
  object: z
    .strictObject({
      about: line.describe("What is asked for, in words: a sysctl under /proc/sys."),
      paths: z
        .array(line)
        .min(1, "needs at least one pattern of a path")
        .describe("What the message's path, or another value of it, looks like: /proc/sys/{path}."),
    })
    .optional()
    .describe("The kind of object that the rule is about; absent: any."),
  summary: issueFields.shape.summary.describe("Who says no to what, and what to do."),
  reasons: z
    .array(ruleReasonSchema)
    .min(1, "needs at least one reason")
    .max(limits.ruleReasons, `may have ${limits.ruleReasons} reasons at most`)
    .describe("The cases, the likeliest in containers first."),
  references: issueFields.shape.references.describe("Further reading."),
  published: issueFields.shape.published.describe("The day of first publication."),
});
export type Rule = z.infer<typeof ruleSchema>;
