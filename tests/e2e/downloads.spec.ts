import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { loadExamples } from "../../src/lab/example/load.ts";
import { runExample } from "../../src/lab/example/run.ts";
import { sha256 } from "../../src/lab/image/formats/digest.ts";
import { unpack } from "../../src/lab/machine/unpack.ts";
import { openLab } from "../../src/lab/node-lab.ts";
import { formatTranscript } from "../../src/lab/recording/format.ts";
import { wordsFor } from "../../src/site/words/words.ts";
import { rootBuild } from "./builds.ts";
import { clickedBundle, labBundle, project, publishedBundle } from "./bundle.ts";
import { expect, test } from "./test.ts";

const { download: words } = wordsFor("en");

test("every download is, byte for byte, the bundle that the lab replays", async () => {
  const lab = await openLab(project);
  for (const example of await loadExamples(project)) {
    const replayed = await labBundle(example, lab);
    expect(Buffer.from(await publishedBundle(example)).equals(replayed), example.slug).toBe(true);
  }
});

// One with a root file system alone, one with a program beside it, one in Chinese.
for (const [slug, folder] of [
  ["exec-directory", ""],
  ["rootless-insufficient-ids", ""],
  ["exec-directory", "zh-cn/"],
] as const) {
  test(`/${folder} a click puts the bundle of ${slug} together, byte for byte the lab's`, async ({
    page,
    servers,
  }) => {
    const lab = await openLab(project);
    const example = (await loadExamples(project)).find((one) => one.slug === slug);
    if (!example) throw new Error("the example has changed its name");
    await page.goto(`${servers.root}${folder}issues/${slug}/`);
    const { name, archive } = await clickedBundle(page);
    expect(name).toBe(`${slug}.tar.gz`);
    expect(archive.equals(await labBundle(example, lab))).toBe(true);
    const { download: own } = wordsFor(folder === "" ? "en" : "zh-cn");
    await expect(page.locator(".bundle .status")).toHaveText(own.done(name));
  });
}

test("the commands that an article shows make the bundle, without any program of the page", async ({
  browser,
  servers,
}) => {
  test.setTimeout(180_000);
  const lab = await openLab(project);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const example of (await loadExamples(project)).filter(({ slug }) => isArticle(slug))) {
    await page.goto(`${servers.root}issues/${example.slug}/`);
    const bundle = page.locator(`[data-bundle="${example.slug}"]`);
    await expect(bundle.locator(".make")).toBeHidden();
    await expect(bundle.locator("a.download").first()).toBeVisible();
    const folder = mkdtempSync(path.join(os.tmpdir(), "crunbook-bundle-"));
    try {
      const [parts, whole] = ["parts", "whole"].map((name) => path.join(folder, name));
      if (!parts || !whole) throw new Error("no folders");
      for (const each of [parts, whole]) mkdirSync(each);
      for (const link of await bundle.locator("a.download").all()) {
        const file = path.basename((await link.getAttribute("href")) ?? "");
        writeFileSync(path.join(parts, file), readFileSync(path.join(rootBuild.dir, "bundles", file)));
      }
      execFileSync("sh", ["-e", "-c", (await bundle.locator("pre code").textContent()) ?? ""], {
        cwd: parts,
      });
      execFileSync("tar", ["xf", "-"], { cwd: whole, input: await labBundle(example, lab) });
      expect(unpacked(path.join(parts, example.slug)), example.slug).toEqual(
        unpacked(path.join(whole, example.slug)),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  await context.close();
});

test("a part that is damaged or does not arrive is told, and the next click tries again", async ({
  browser,
  servers,
}) => {
  // A context of its own: what is refused is logged.
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(`${servers.root}issues/exec-directory/`);
  const button = page.locator(".bundle .make");
  const status = page.locator(".bundle .status");
  const rootfs = /\/bundles\/rootfs-/;
  await page.route(rootfs, (route) => route.fulfill({ body: "altered" }));
  await button.click();
  await expect(status).toContainText(words.failures["cut-off"]);
  await page.unroute(rootfs);
  const { size } = lstatSync(archiveOf("rootfs"));
  await page.route(rootfs, (route) => route.fulfill({ body: Buffer.alloc(size) }));
  await button.click();
  await expect(status).toContainText(words.failures.damaged);
  await page.unroute(rootfs);
  await page.route(rootfs, (route) => route.abort());
  await button.click();
  await expect(status).toContainText(words.failures["cut-off"]);
  await expect(page.locator(".bundle progress")).toBeHidden();
  await page.unroute(rootfs);
  await clickedBundle(page);
  await expect(status).toHaveText(words.done("exec-directory.tar.gz"));
  await context.close();
});

/** Whether an example has an article of its own name. */
function isArticle(slug: string): boolean {
  return readdirSync(path.join(rootBuild.dir, "issues")).includes(slug);
}

function archiveOf(part: string): string {
  const folder = path.join(rootBuild.dir, "bundles");
  return path.join(folder, readdirSync(folder).find((name) => name.startsWith(`${part}-`)) ?? part);
}

/** What stands in a folder: each path with its mode and content. */
function unpacked(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => {
      const file = path.join(folder, name);
      const found = lstatSync(file);
      const mode = (found.mode & 0o7777).toString(8);
      if (found.isSymbolicLink()) return `${name} -> ${readlinkSync(file)}`;
      return found.isDirectory() ? `${name}/ ${mode}` : `${name} ${mode} ${contentOf(file)}`;
    });
}

/** A digest; some files are nobody's to read. */
function contentOf(file: string): string {
  try {
    return sha256(readFileSync(file));
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

for (const name of ["crun-1.28", "runc-1.4.3"]) {
  test(`a downloaded bundle runs as it is with ${name} and prints what the page shows`, async () => {
    // Twice as slow here as in a replay, whose processes run without V8's optimising compiler.
    test.setTimeout(300_000);
    const lab = await openLab(project);
    const release = lab.releases.find(({ runtime, version }) => `${runtime}-${version}` === name);
    const folder = (await loadExamples(project)).find(({ slug }) => slug === "exec-directory");
    if (!release || !folder) throw new Error("the lab or the example has changed its name");
    const { slug, steps, example, recordings } = folder;
    const machine = await lab.start(example.profile);
    await unpack(machine, await lab.releaseArchives(release));
    const request = { slug, runtime: release.runtime, steps, example };
    const printed = formatTranscript(
      await runExample(machine, request, await publishedBundle(folder), lab.facts),
    );
    await machine.destroy();
    const recording = recordings.find(({ header }) => `${header.runtime}-${header.version}` === name);
    expect(printed).toBe(formatTranscript(recording?.steps ?? []));
  });
}
