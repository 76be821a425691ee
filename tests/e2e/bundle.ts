import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { bundleTar, joinParts } from "../../src/lab/example/bundle.ts";
import { exampleFiles } from "../../src/lab/example/files.ts";
import type { ExampleFolder } from "../../src/lab/example/load.ts";
import { readTar } from "../../src/lab/image/formats/read-tar.ts";
import type { Lab } from "../../src/lab/lab.ts";
import { rootBuild } from "./builds.ts";

export const project = path.resolve(import.meta.dirname, "../..");

/** The bundle that the lab replays. */
export async function labBundle({ slug, example }: ExampleFolder, lab: Lab): Promise<Uint8Array> {
  return bundleTar(slug, example, await exampleFiles(project, slug, example), lab.contents);
}

/** The bundle that the published parts make. */
export async function publishedBundle({ slug, example }: ExampleFolder): Promise<Uint8Array> {
  const folder = path.join(rootBuild.dir, "bundles");
  const read = (name: string) => readTar(gunzipSync(readFileSync(path.join(folder, name))));
  const names = readdirSync(folder);
  const shared = ["rootfs", ...example.programs].map((part) => {
    const found = names.filter((name) => new RegExp(`^${part}-[0-9a-f]{12}\\.tar\\.gz$`).test(name));
    if (found.length !== 1) throw new Error(`${found.length} archives of ${part}`);
    return read(found.join());
  });
  return joinParts(slug, await Promise.all(shared), await read(`${slug}-files.tar.gz`));
}

/** What a reader gets by a click on the article's page that is open: the file's name, and the archive in it. */
export async function clickedBundle(page: Page): Promise<{ name: string; archive: Buffer }> {
  const arriving = page.waitForEvent("download", { timeout: 60_000 });
  await page.locator(".bundle .make").click();
  const download = await arriving;
  return { name: download.suggestedFilename(), archive: gunzipSync(readFileSync(await download.path())) };
}
