import { expect, test } from "vitest";
import { type BuildPlace, buildSite, isBuilt } from "../../../src/cli/build.ts";
import { emptyProject } from "../../fixtures/project.ts";

/** A build that only copies: what the site says is what the article says. */
const copies = [
  process.execPath,
  "-e",
  'const fs = require("node:fs"); fs.mkdirSync("dist", { recursive: true }); fs.copyFileSync("content/a.mdx", "dist/a.html");',
] as const;

async function place() {
  const project = await emptyProject();
  await project.write("content/a.mdx", "one");
  await project.write("src/page.ts", "page");
  await project.write("package-lock.json", "{}");
  const at: BuildPlace = { code: project.root, root: project.root, env: { ...process.env } };
  return { project, at };
}

test("a site is built once, and again as soon as anything differs that it is made from", async () => {
  const { project, at } = await place();
  expect(await isBuilt(at)).toBe(false);
  expect((await buildSite(at, copies)).code).toBe(0);
  expect(await isBuilt(at)).toBe(true);
  for (const file of ["content/a.mdx", "src/page.ts", "package-lock.json"]) {
    const before = await project.read(file);
    await project.write(file, "other");
    expect(await isBuilt(at), file).toBe(false);
    await project.write(file, before);
    expect(await isBuilt(at), file).toBe(true);
  }
  await project.write("examples/new/steps.sh", "");
  expect(await isBuilt(at)).toBe(false);
});

test("a site for another address, or with another setting, is another one", async () => {
  const { at } = await place();
  await buildSite(at, copies);
  expect(await isBuilt({ ...at, env: { ...at.env, CRUNBOOK_URL: "https://example.org/kb/" } })).toBe(false);
  expect(await isBuilt({ ...at, env: { ...at.env, CRUNBOOK_ARCHIVE: "no" } })).toBe(false);
});

test("a site that was changed, is not whole or is gone is built again", async () => {
  const { project, at } = await place();
  await buildSite(at, copies);
  await project.write("dist/a.html", "damaged");
  expect(await isBuilt(at)).toBe(false);
  await buildSite(at, copies);
  await project.write("dist/more.html", "");
  expect(await isBuilt(at)).toBe(false);
  await project.remove("dist");
  expect(await isBuilt(at)).toBe(false);
});

test("a build that fails, or whose record is damaged, does not count", async () => {
  const { project, at } = await place();
  await buildSite(at, copies);
  const failed = await buildSite(at, [process.execPath, "-e", 'console.error("no"); process.exit(1)']);
  expect(failed).toMatchObject({ code: 1, stopped: false, output: "no\n" });
  expect(await isBuilt(at)).toBe(false);
  await buildSite(at, copies);
  await project.write(".cache/build.json", "{");
  expect(await isBuilt(at)).toBe(false);
});

test("what changes while it builds makes it build again", async () => {
  const { at } = await place();
  const meanwhile = `${copies[2]} fs.writeFileSync("content/a.mdx", "two");`;
  await buildSite(at, [process.execPath, "-e", meanwhile]);
  expect(await isBuilt(at)).toBe(false);
});
