import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { translatedLocales } from "../../../../src/schema/locale.ts";
import { offlineListSchema } from "../../../../src/schema/offline.ts";
import { offlineList } from "../../../../src/site/offline/list.ts";
import { wantsArchive } from "../../../../src/site/offline/setting.ts";
import { shellFiles } from "../../../../src/site/offline/shell.ts";

/** What each further language has of its own. */
const translated = Object.fromEntries(
  translatedLocales.flatMap((locale) =>
    Object.entries({
      [`${locale}/index.html`]: `<script type="module" src="/kb/_astro/${locale}.js"></script>`,
      [`_astro/${locale}.js`]: "",
      [`${locale}/api/titles.json`]: "{}",
      [`${locale}/answers/fixes.json`]: "{}",
      [`${locale}/offline/index.html`]: `<script type="module" src="/kb/_astro/keep-${locale}.js"></script>`,
      [`_astro/keep-${locale}.js`]: 'import{a}from"./part.js"',
    }),
  ),
);

const files: Record<string, string> = {
  ...translated,
  _headers: "/*\n",
  ".htaccess": "",
  "404.html": "",
  "index.html": `<link rel="stylesheet" href="/kb/_astro/page.css"><link rel="icon" href="/kb/icon.svg">
    <script src="/kb/theme.js"></script><script type="module" src="/kb/_astro/page.js"></script>`,
  "offline/index.html": '<script type="module" src="/kb/_astro/keep.js"></script><a href="/kb/lab/">',
  "lab/index.html": "",
  "lab/lock.json": "{}",
  "lab/runtimes/crun-1.28.tar.zst": "pack",
  "play/standard-1.state.zst": "state",
  "play/lab.json": "{}",
  "bundles/a.tar.gz": "bundle",
  "cards/site.png": "",
  "hosting/nginx.conf": "",
  "sitemap.xml": "",
  "messages/index.html": "",
  "messages/runc/index.html": "",
  "messages/runc/places.json": "{}",
  "api/messages/runc.json": "{}",
  "pagefind/messages/index/en_1.pf_index": "",
  "icon.svg": "<svg/>",
  "theme.js": "",
  "_astro/page.css": "",
  "_astro/page.js": 'import{a}from"./part.js";import"./side.js";const later=()=>import("./later.js");',
  "_astro/part.js": 'import"./page.js";export const a=1',
  "_astro/side.js": "",
  "_astro/later.js": "",
  "_astro/keep.js": 'import{a}from"./part.js"',
  "_astro/answer.worker-abc.js": "",
  "api/index.json": "{}",
  "api/index-more.json": "{}",
  "answers/fixes.json": "{}",
};

let dist = "";

beforeAll(async () => {
  dist = await mkdtemp(path.join(os.tmpdir(), "crunbook-dist-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dist, name)), { recursive: true });
    await writeFile(path.join(dist, name), content);
  }
});
afterAll(() => rm(dist, { recursive: true }));

const paths = (list: { path: string }[]) => list.map((file) => file.path);

test("the list has what readers open; the lab's files stand in a list of their own", async () => {
  const list = offlineListSchema.parse(await offlineList(dist));
  expect(paths(list.bundles)).toEqual(["bundles/a.tar.gz"]);
  expect(paths(list.site)).toEqual(expect.arrayContaining(["index.html", "lab/lock.json", "play/lab.json"]));
  const notKept = /zst$|^[_.]h|^hosting|^cards|sitemap|404|^messages\/runc/;
  expect(paths(list.site).filter((name) => notKept.test(name))).toEqual([]);
  const known = Object.keys(files).filter((name) => !notKept.test(name) && !name.endsWith(".gz"));
  expect(paths(list.site)).toEqual(known.sort());
});

test("another content is another build, and only that", async () => {
  const { build } = await offlineList(dist);
  expect((await offlineList(dist)).build).toBe(build);
  await writeFile(path.join(dist, "_headers"), "/other\n");
  expect((await offlineList(dist)).build).toBe(build);
  await writeFile(path.join(dist, "lab/lock.json"), "[]");
  expect((await offlineList(dist)).build).not.toBe(build);
});

test("the shell has all that its pages load at once, and what pastes are answered with", async () => {
  const shell = await shellFiles(dist, "/kb/", Object.keys(files));
  expect(shell.sort()).toEqual(
    [
      "",
      "offline/",
      ...Object.keys(translated).map((name) => name.replace(/index\.html$/, "")),
      "icon.svg",
      "theme.js",
      "api/index.json",
      "api/index-more.json",
      "answers/fixes.json",
      ...["answer.worker-abc.js", "keep.js", "page.css", "page.js", "part.js", "side.js"].map(
        (name) => `_astro/${name}`,
      ),
    ].sort(),
  );
});

test("the archive is left out only when the setting says so", () => {
  expect([undefined, "", "yes", "no"].map(wantsArchive)).toEqual([true, true, true, false]);
  expect(() => wantsArchive("off")).toThrow('CRUNBOOK_ARCHIVE: "off" is neither "yes" nor "no"');
});
