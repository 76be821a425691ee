import { expect, test } from "vitest";
import { deniedArticle } from "../../fixtures/project.ts";
import { said } from "./planted.ts";

const change = 'change: { title: "crun #1", url: "https://github.com/containers/crun/pull/1" }';

test.each([
  [
    "a manual page",
    "- title: open(2)",
    "- title: opening",
    25,
    'has not "open(2)". Write it, or correct the address.',
  ],
  [
    "an issue",
    "references:\n",
    "references:\n  - { title: 'crun #7', url: 'https://github.com/containers/crun/issues/8' }\n",
    25,
    'the title of https://github.com/containers/crun/issues/8 has not "#8".',
  ],
  [
    "a change of another runtime",
    "containers/crun/pull/1",
    "opencontainers/runc/pull/1",
    19,
    "is no change of crun. Cite one below https://github.com/containers/crun/",
  ],
  ["a range that cites nothing", `    ${change}\n`, "", 16, "the range has an end and cites nothing for it."],
])("%s", async (_, from, to, line, problem) => {
  const message = await said((project) => project.edit(deniedArticle, from, to));
  expect(message.startsWith(`${deniedArticle}:${line}: `)).toBe(true);
  expect(message).toContain(problem);
});
