import { z } from "zod";
import { type Issue, issueSchema } from "../schema/issue.ts";

/** What each field of an article's frontmatter is for. The type keeps the list complete. */
const purposes: Record<keyof Issue, string> = {
  title: "The heading. Begin with who prints the error, then its words.",
  summary: "What it means and what to do, in one or two sentences: the answer for someone in a hurry.",
  symptoms: "What a person sees go wrong, in words that they would type into a search box.",
  signatures:
    "The wordings that prove the issue: literal text with placeholders, who prints it (by), and in which releases, when it is not all.",
  confirm:
    "Commands that tell this issue from its look-alikes (run), and what they print when it is this one (prints).",
  pastes: "Whole error texts as people post them, with an engine's wrapping. Each must find this article.",
  affects:
    "The affected releases of each runtime: the first that has the issue (introduced), the first that does not (fixed), the upstream change, and what else must hold (condition). Checked against every recording.",
  errno: "What the kernel answered.",
  areas: "The kernel features or parts of the set-up where it lives.",
  layers: "Where the article gives a fix. Each has its Fix section in the text.",
  examples: "The examples that reproduce it.",
  notReproduced: "Why no example can show it in the lab. Stands in for examples.",
  references: "Upstream issues, changes, manual pages: title and https address.",
  related: "Issues that readers mistake for this one or that help to understand it: slug and why.",
  published: "The day of first publication.",
};

/** A field as the guide lists it. */
export type Field = { name: string; purpose: string; required: boolean; example: string | undefined };

/** The fields of an article's frontmatter, in the schema's order. */
export const issueFields: Field[] = Object.entries(issueSchema.shape).map(([name, schema]) => {
  const examples: unknown = z.globalRegistry.get(schema)?.["examples"];
  const purpose = Object.entries(purposes).find(([field]) => field === name)?.[1];
  return {
    name,
    purpose: purpose ?? "",
    required: !schema.safeParse(undefined).success,
    example: Array.isArray(examples) ? String(examples[0]) : undefined,
  };
});
