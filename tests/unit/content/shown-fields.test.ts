import { expect, test } from "vitest";
import { type Issue, issueFields } from "../../../src/schema/issue.ts";
import { textOf, tracked } from "../../fixtures/sources.ts";

/** The file that shows a field, or why none does. */
type Shown = { by: string } | { not: string };

const page = { by: "src/pages/[...locale]/issues/[slug].astro" };
const aside = { by: "src/site/issue/IssueAside.astro" };
const show = { by: "src/cli/show.ts" };
const search = { not: "readers search by it: crunbook list has it" };

/** Where an article's page and `crunbook show` show each field. */
const fields = {
  title: { page, show },
  heads: {
    page: { not: "an answer to a paste is headed by it" },
    show: { not: "an answer to a paste is headed by it" },
  },
  summary: { page, show },
  symptoms: { page, show },
  signatures: { page, show },
  confirm: { page, show },
  pastes: {
    page: { not: "other people's words: the search and the matcher know them" },
    show: { not: "other people's words: the search and the matcher know them" },
  },
  affects: { page: aside, show },
  errno: { page: aside, show: search },
  areas: { page: aside, show: search },
  layers: { page: aside, show: { not: "each fix in the text names its layer" } },
  examples: {
    page: { by: "src/site/data/data.ts" },
    show: { not: "what was recorded is on the page" },
  },
  notReproduced: { page, show: { not: "what was recorded is on the page" } },
  references: { page, show },
  related: { page, show },
  concepts: { page: { by: "src/site/data/concepts.ts" }, show: { not: "concept pages are on the site" } },
  published: {
    page: { by: "src/site/cards/social.ts" },
    show: { not: "search engines and the feed read it" },
  },
} satisfies Record<keyof Issue, { page: Shown; show: Shown }>;

test("of every field it is said where a reader sees it, and there it is", () => {
  expect(Object.keys(fields).sort()).toEqual(Object.keys(issueFields.shape).sort());
  const unshown = Object.entries(fields).flatMap(([field, places]) =>
    Object.values<Shown>(places).flatMap((place) =>
      "by" in place && !namesField(textOf(place.by), field) ? [`${field}: not in ${place.by}`] : [],
    ),
  );
  expect(unshown).toEqual([]);
  expect(tracked).toContain(page.by);
  // It would see it.
  expect(namesField("const { summary } = article.issue; // title", "title")).toBe(false);
});

/** Whether a program takes a field of an article: by its name, or out of it. */
function namesField(text: string, field: string): boolean {
  return new RegExp(`\\b(?:issue|article)\\.${field}\\b|[{,]\\s*${field}\\b[^}]*\\}\\s*=\\s*article\\b`).test(
    text,
  );
}
