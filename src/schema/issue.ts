import { z } from "zod";
import { oneOfThese } from "../errors/explain.ts";
import { https, line, tooLong } from "./common.ts";
import { limits } from "./limits.ts";
import { slugSchema } from "./slug.ts";
import { versionSchema } from "./version.ts";
import { areaSchema, errnoSchema, layerSchema, runtimeIdSchema } from "./vocabulary.ts";

/** Upstream's source at a tag, or another page that says so: for a claim that neither recordings nor catalogues show. */
const sources = z
  .array(https)
  .min(1, "needs at least one address")
  .optional()
  .describe("Where it is said, for what no recording and no catalogue shows: source at a tag, a manual.");

/** A wording that proves the issue: literal text with placeholders such as `{path}` (see src/match/pattern.ts). */
export const signatureSchema = z.strictObject({
  pattern: line
    .min(12, "is too short to tell this issue from others: quote more of the message")
    .describe("The text as it is printed, without time stamps and log prefixes; placeholders in braces."),
  by: line.describe("Who prints it: a runtime, or the program or engine named."),
  cause: line
    .optional()
    .describe('Which of the issue\'s causes prints it, when "affects" tells several apart.'),
  releases: line.optional().describe('In which releases, in words, when it is not all: "crun ≤ 1.14".'),
  shared: z
    .literal(true)
    .optional()
    .describe("Other problems print these words too: alone they make this issue possible, no more."),
  sources,
});

/** The releases of one runtime that have the issue. The build tests the range against every recording. */
export const affectedSchema = z.strictObject({
  runtime: runtimeIdSchema,
  introduced: versionSchema
    .optional()
    .describe("First release with the issue; absent: every release so far back as we know."),
  fixed: versionSchema
    .optional()
    .describe("First release without it; absent: not fixed, or not the runtime's to fix."),
  change: z
    .strictObject({ title: line, url: https })
    .optional()
    .describe("The upstream change that introduced or fixed it."),
  cause: line
    .optional()
    .describe("One of several causes, in words: tested against the signatures that name the same cause."),
  condition: line
    .optional()
    .describe(
      'What must hold beside the release, in words: "only with a profile that names newer system calls".',
    ),
  sources,
});

/** A command that tells this issue from its look-alikes. */
export const confirmSchema = z.strictObject({
  run: line.describe(
    "The command, as typed on a shell; {path:/etc} is filled with what a paste gave, else with the sample.",
  ),
  prints: line.describe(
    "What it prints when it is this issue; placeholders as in a signature. Counts as evidence in a paste.",
  ),
  also: z
    .partialRecord(layerSchema, line)
    .optional()
    .describe("The same check as whoever works with another layer types it: it prints the same."),
  sources,
});

/** Another issue that readers mistake for this one, or that helps to understand it. */
export const relatedSchema = z.strictObject({ slug: slugSchema, why: line });

/** The fields of an article's frontmatter: what other shapes are made of (issues-data.ts, concept.ts, translation.ts). */
export const issueFields = z.strictObject({
  title: line
    .max(limits.title, tooLong("is too long for a heading", limits.title))
    .meta({ examples: ["title: 'crun: setrlimit(RLIM_MEMLOCK): Operation not permitted'"] }),
  /** What of the title are example values: an answer tells the paste's own in their place. */
  heads: z
    .array(line)
    .optional()
    .meta({ examples: ["heads: ['chdir to cwd (\"{path:/srv/app}\") set in config.json failed']"] }),
  /** What it means and what to do, in one or two sentences: the answer for someone in a hurry. */
  summary: line.max(limits.summary, tooLong("is too long for the top of the page", limits.summary)).meta({
    examples: [
      "summary: crun raised the memlock limit without the right to; upgrade to crun 1.15 or drop the ulimit.",
    ],
  }),
  /** What a person sees go wrong, in words that they would type into a search box. */
  symptoms: z
    .array(line)
    .min(1, "needs at least one entry")
    .meta({ examples: ["symptoms: [The container does not start after an upgrade of crun]"] }),
  signatures: z
    .array(signatureSchema)
    .min(1, "needs at least one entry")
    .meta({ examples: ["signatures: [{ pattern: 'setrlimit (RLIM_MEMLOCK): {errno}', by: crun }]"] }),
  confirm: z
    .array(confirmSchema)
    .min(1, "needs at least one entry")
    .meta({ examples: ["confirm: [{ run: grep CapEff /proc/self/status, prints: 'CapEff: {hex}' }]"] }),
  /** Whole pastes as people post them, with Docker's, Podman's or Kubernetes' wrapping. Each must find this issue. */
  pastes: z
    .array(z.string().min(1, "must not be empty"))
    .default([])
    .meta({ examples: ["pastes: ['Error: crun: setrlimit (RLIM_MEMLOCK): Operation not permitted']"] }),
  affects: z
    .array(affectedSchema)
    .min(1, "needs at least one entry")
    .meta({ examples: ["affects: [{ runtime: crun, fixed: '1.15' }]"] }),
  errno: z
    .array(errnoSchema)
    .default([])
    .meta({ examples: ["errno: [EPERM]"] }),
  areas: z
    .array(areaSchema)
    .min(1, "needs at least one entry")
    .meta({ examples: ["areas: [rlimits, cgroups]"] }),
  /** Where the article gives a fix. */
  layers: z
    .array(layerSchema)
    .min(1, "needs at least one entry")
    .meta({ examples: ["layers: [podman, host]"] }),
  /** Examples that reproduce it, `examples/<slug>/`. */
  examples: z
    .array(slugSchema)
    .default([])
    .meta({ examples: ["examples: [memlock-setrlimit-eperm]"] }),
  /** Why no example can show it here; stands in for `examples`. */
  notReproduced: line
    .optional()
    .meta({ examples: ["notReproduced: needs a kernel with AppArmor, which the lab has not"] }),
  references: z
    .array(z.strictObject({ title: line, url: https }))
    .min(1, "needs at least one entry")
    .meta({
      examples: [
        "references: [{ title: 'crun #1388', url: 'https://github.com/containers/crun/issues/1388' }]",
      ],
    }),
  related: z
    .array(relatedSchema)
    .default([])
    .meta({ examples: ["related: [{ slug: exec-directory, why: the same words for another reason }]"] }),
  /** Pages of `content/concepts/` that explain the rule behind it. */
  concepts: z
    .array(slugSchema)
    .default([])
    .meta({ examples: ["concepts: [user-namespaces]"] }),
  /** The day of first publication, `YYYY-MM-DD`. */
  published: z.iso.date().meta({ examples: ["published: '2026-11-22'"] }),
});

/** Frontmatter of `content/issues/<locale>/<slug>.mdx`. */
export const issueSchema = issueFields.superRefine(({ examples, notReproduced }, context) => {
  if (examples.length > 0 === (notReproduced === undefined)) return;
  context.addIssue({
    code: "custom",
    path: ["examples"],
    message: "name an example that proves the issue, or say under notReproduced why none can",
    params:
      notReproduced === undefined
        ? {}
        : oneOfThese(`examples: [${examples.join(", ")}]`, `notReproduced: ${JSON.stringify(notReproduced)}`),
  });
});

export type Issue = z.infer<typeof issueSchema>;
export type Signature = z.infer<typeof signatureSchema>;
export type Affected = z.infer<typeof affectedSchema>;
