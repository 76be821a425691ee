import { expect, test } from "vitest";
import { loadRuntimes } from "../../../src/content/runtimes.ts";
import { complaint, demoProject } from "../../fixtures/project.ts";

const file = "content/runtimes/crun.json";

test("runtimes are read in order", async () => {
  const { root } = await demoProject();
  const runtimes = await loadRuntimes(root);
  expect(runtimes.map(({ id, releases }) => [id, ...releases.map(({ version }) => version)])).toEqual([
    ["crun", "1.8.1", "1.21"],
    ["runc", "1.1.15"],
  ]);
});

test.each([
  [
    '"id": "crun"',
    '"id": "runc"',
    /^content\/runtimes\/crun\.json:1: describes "runc"\. Name the file runc\.json$/,
  ],
  [
    '"id": "crun"',
    '"id": "curn"',
    /^content\/runtimes\/crun\.json:2: id: "curn" is not known\. Did you mean "crun"\?/,
  ],
  [
    '"1.21"',
    '"1.8"',
    /^content\/runtimes\/crun\.json: releases\[1\] 1\.8 stands after 1\.8\.1\. List them oldest first, each once\.$/,
  ],
  ['"1.21"', '"1.8.1"', /releases\[1\] 1\.8\.1 stands after 1\.8\.1/],
  ['"2025-03-28"', '"March"', /^content\/runtimes\/crun\.json:15: releases\[1\]\.released: "March" /],
  ['"language": "C",', "", /language is missing/],
  [
    '"language"',
    '"languages"',
    /^content\/runtimes\/crun\.json:4: unknown field "languages"\. Did you mean "language"\?/m,
  ],
])("%s → %s", async (from, to, message) => {
  const project = await demoProject();
  await project.edit(file, from, to);
  expect(await complaint(loadRuntimes(project.root))).toMatch(message);
});
