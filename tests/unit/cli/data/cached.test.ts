import { stat } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { cachedData } from "../../../../src/cli/data/cached.ts";
import { complaint, demoProject, missingArticle } from "../../../fixtures/project.ts";

async function project() {
  const made = await demoProject();
  const cache = (name: string) => path.join(made.root, "node_modules", ".cache", "crunbook", name);
  return { ...made, made: async () => (await stat(cache("index.json"))).mtimeMs };
}

test("the data is made once, and again when the content changes", async () => {
  const { root, edit, made } = await project();
  const slugs = async () => (await cachedData(root).library()).articles.map(({ slug }) => slug);
  expect(await slugs()).toEqual(["demo-denied", "demo-missing"]);
  const first = await made();
  expect(await slugs()).toEqual(["demo-denied", "demo-missing"]);
  expect(await made()).toBe(first);
  await edit(missingArticle, "add it to the image.", "add it to the image, or mount it.");
  const { articles } = await cachedData(root).library();
  expect(articles[1]?.summary).toContain("or mount it.");
  expect(await made()).toBeGreaterThan(first);
});

test("an article that comes or goes is seen", async () => {
  const { root, remove } = await project();
  expect((await cachedData(root).index()).index.issues).toHaveLength(2);
  await remove(missingArticle);
  expect((await cachedData(root).index()).index.issues).toHaveLength(1);
});

test("content that is wrong is told, not kept", async () => {
  const { root, edit } = await project();
  await edit(missingArticle, "areas: [filesystem]", "areas: [nonsense]");
  expect(await complaint(cachedData(root).library())).toContain(`${missingArticle}:9: areas[0]`);
  await edit(missingArticle, "areas: [nonsense]", "areas: [filesystem]");
  await edit(missingArticle, "</Fix>", "");
  expect(await complaint(cachedData(root).library())).toMatch(
    /^content\/issues\/en\/demo-missing\.mdx:\d+: the text is no MDX: /,
  );
  await edit(missingArticle, /<Fix .*$/s, "");
  expect((await cachedData(root).library()).articles).toHaveLength(2);
});
