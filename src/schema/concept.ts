import { z } from "zod";
import { issueFields } from "./issue.ts";

const { summary, references, related, published } = issueFields.shape;

/** Frontmatter of `content/concepts/<locale>/<slug>.mdx`: what many articles need, explained once. */
export const conceptSchema = z.strictObject({
  title: issueFields.shape.title.meta({ examples: ["title: User namespaces, and who owns what"] }),
  /** The rule in one or two sentences. */
  summary: summary.meta({
    examples: ["summary: A capability counts only in the user namespace that gave it."],
  }),
  references,
  /** Issues that show the rule broken, with what each shows. Those that name the concept are listed beside. */
  related,
  published,
});
export type Concept = z.infer<typeof conceptSchema>;
