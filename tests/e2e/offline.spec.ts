import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { serveSite } from "../../src/cli/serve.ts";
import { loadExamples } from "../../src/lab/example/load.ts";
import { localeFolder, locales } from "../../src/schema/locale.ts";
import { offlineListSchema } from "../../src/schema/offline.ts";
import { playLabSchema } from "../../src/schema/play.ts";
import { everyFile } from "../../src/site/playground/needed.ts";
import { archiveFile, labStore, listFile } from "../../src/site/stores.ts";
import { offlineWords as words } from "../../src/site/words/en/offline.ts";
import { playgroundWords } from "../../src/site/words/en/playground.ts";
import { wordsFor } from "../../src/site/words/words.ts";
import { pathBuild, rootBuild } from "./builds.ts";
import { clickedBundle, project, publishedBundle } from "./bundle.ts";
import { noiseOf } from "./noise.ts";
import { known, partsOf } from "./paste-box.ts";
import { expect, test } from "./test.ts";

test.use({ serviceWorkers: "allow" });

const article = `issues/${known.slug}/`;

/** Waits until the service worker is in charge and has kept what the page is made of. */
async function visited(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => page.evaluate((key) => caches.match(key).then(Boolean), address)).toBe(true);
}

async function answersPaste(page: Page): Promise<void> {
  await partsOf(page).box.fill(known.paste);
  await expect(partsOf(page).verdict).toContainText("Match:");
}

/** Whether the page has its styles: without any, nothing is drawn round the header. */
function isStyled(page: Page): Promise<boolean> {
  return page.evaluate(() => getComputedStyle(document.body).display === "flex");
}

for (const which of ["root", "below"] as const) {
  test(`${which}: what was visited opens without a connection, and a paste is answered`, async ({
    page,
    context,
    servers,
  }) => {
    const home = servers[which];
    await visited(page, home + article);
    await context.setOffline(true);
    await page.goto(home + article);
    await expect(page.locator("h1")).toBeVisible();
    expect(await isStyled(page)).toBe(true);
    // The paste page is there without having been visited.
    await page.goto(`${home}?from=elsewhere`);
    expect(await isStyled(page)).toBe(true);
    await answersPaste(page);
  });
}

test("a page that was not visited gets an answer that says so, in its language", async ({
  browser,
  servers,
}) => {
  // A context of its own, because Chromium logs what could not be loaded.
  const context = await browser.newContext({ serviceWorkers: "allow" });
  const page = await context.newPage();
  await visited(page, servers.root + article);
  await context.setOffline(true);
  for (const locale of locales) {
    const { missing, failures } = wordsFor(locale).offlinePage;
    await page.goto(`${servers.root}${localeFolder(locale)}runtimes/`);
    await expect(page.getByRole("alert")).toHaveText(missing);
    // What the page's program says, which has come too: it cannot ask what there is to keep.
    await expect(page.locator("#offline .status")).toContainText(failures["cut-off"]);
    expect(await isStyled(page)).toBe(true);
  }
  await context.close();
});

test("with a connection, no page is stale", async ({ page, servers }) => {
  const address = servers.root + article;
  await visited(page, address);
  await page.evaluate(async (key) => {
    for (const name of await caches.keys()) {
      const store = await caches.open(name);
      if (await store.match(key)) await store.put(key, new Response("stale"));
    }
  }, address);
  await page.goto(address);
  await expect(page.locator("h1")).toBeVisible();
});

test("the site kept on this device opens where nobody has been, makes bundles, and can be removed again", async ({
  page,
  context,
  servers,
}) => {
  test.setTimeout(180_000);
  await page.goto(`${servers.below}offline/`);
  await page.getByLabel(words.parts.playground).uncheck();
  await page.getByLabel(words.parts.bundles).check();
  await page.getByRole("button", { name: words.keep }).click();
  await expect(page.locator("#offline .status")).toHaveText(words.kept, { timeout: 60_000 });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  for (const place of ["issues/", "differences/", article, "contribute/"]) {
    await page.goto(servers.below + place);
    await expect(page.locator("h1")).toBeVisible();
    await expect(page.getByText(words.missing)).toHaveCount(0);
  }
  await page.goto(`${servers.below}search/?q=seccomp`);
  await expect(page.locator("#results a").first()).toBeVisible();
  const example = (await loadExamples(project)).find(({ slug }) => slug === "exec-directory");
  if (!example) throw new Error("the example has changed its name");
  await page.goto(`${servers.below}issues/${example.slug}/`);
  const { archive } = await clickedBundle(page);
  expect(archive.equals(await publishedBundle(example))).toBe(true);
  await page.goto(`${servers.below}offline/`);
  await expect(page.locator("#offline .status")).toHaveText(words.kept);
  await context.setOffline(false);
  await page.getByRole("button", { name: words.remove }).click();
  await expect(page.locator("#offline .status")).toHaveText(words.removed);
  expect(await page.evaluate((key) => caches.match(key), `${servers.below}issues/`)).toBeUndefined();
});

test("keeping the site goes on after an interruption with what is missing", async ({ browser, servers }) => {
  test.setTimeout(180_000);
  // Without the service worker, requests can be stood in for. A context of its own: what is refused is logged.
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const missing = `${servers.root}differences/`;
  const keep = page.getByRole("button", { name: /^(Keep|Update)/ });
  const status = page.locator("#offline .status");
  await page.goto(`${servers.root}offline/`);
  await page.getByLabel(words.parts.playground).uncheck();
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));

  await page.route(missing, (route) => route.fulfill({ body: "altered" }));
  await keep.click();
  await expect(status).toContainText(words.failures.damaged, { timeout: 60_000 });
  await page.unroute(missing);
  await page.route(missing, (route) => route.abort());
  await keep.click();
  await expect(status).toContainText(words.failures["cut-off"], { timeout: 60_000 });
  await page.unroute(missing);
  const before = new Set(asked.splice(0));
  await keep.click();
  await expect(status).toHaveText(words.kept, { timeout: 60_000 });
  expect(asked).toContain(missing);
  // Only the lists are read anew: what was on its way when another file was cut off has arrived.
  expect(asked.filter((address) => before.has(address) && !/\/(offline|lab)\.json$/.test(address))).toEqual([
    missing,
  ]);
  await context.close();
});

test("the lab's files are kept where the playground looks for them", async ({ page, servers }) => {
  test.setTimeout(240_000);
  await page.goto(`${servers.root}offline/`);
  await page.getByRole("button", { name: words.keep }).click();
  await expect(page.locator("#offline .status")).toHaveText(words.kept, { timeout: 200_000 });
  const stored = await page.evaluate(
    async (name) => (await (await caches.open(name)).keys()).map((request) => request.url),
    labStore("/"),
  );
  expect(stored.filter((address) => /\.state\.zst$/.test(address))).toHaveLength(2);
  const elsewhere = await page.evaluate(async (lab) => {
    const names = (await caches.keys()).filter((name) => name !== lab);
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map((request) => request.url);
  }, labStore("/"));
  expect(elsewhere.filter((address) => stored.includes(address))).toEqual([]);
});

test("Chromium offers to install the site", async ({ servers }) => {
  // Not in the contexts of tests, which are private windows.
  const folder = mkdtempSync(path.join(os.tmpdir(), "crunbook-profile-"));
  const { launchOptions } = test.info().project.use;
  const context = await chromium.launchPersistentContext(folder, launchOptions ?? {});
  try {
    const page = await context.newPage();
    await page.goto(servers.below);
    const session = await context.newCDPSession(page);
    const { url, errors, data } = await session.send("Page.getAppManifest");
    expect({ url, errors }).toEqual({ url: `${servers.below}manifest.webmanifest`, errors: [] });
    expect(JSON.parse(data ?? "")).toMatchObject({ start_url: pathBuild.base, scope: pathBuild.base });
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    expect(installabilityErrors).toEqual([]);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
});

test("the archive is a site of its own, also on plain HTTP", async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), "crunbook-archive-"));
  execFileSync("tar", ["-xzf", path.join(pathBuild.dir, archiveFile), "-C", folder]);
  const dir = path.join(folder, "crunbook", "site");
  expect(readFileSync(path.join(folder, "crunbook", "README.txt"), "utf8")).toContain(pathBuild.base);
  // Small enough to be taken along, and with all that the playground loads.
  expect(statSync(path.join(pathBuild.dir, archiveFile)).size).toBeLessThanOrEqual(60_000_000);
  const below = path.join(dir, pathBuild.base);
  const lab = playLabSchema.parse(JSON.parse(readFileSync(path.join(below, "play/lab.json"), "utf8")));
  for (const { path: name, file } of everyFile(lab)) {
    expect(statSync(path.join(below, name)).size, name).toBe(file.size);
  }
  const site = await serveSite({ dir, base: "/", rules: [], port: 0, host: "127.0.0.1" });
  const elsewhere = await chromium.launch({
    ...test.info().project.use.launchOptions,
    args: [
      ...(test.info().project.use.launchOptions?.args ?? []),
      "--host-resolver-rules=MAP crunbook.test 127.0.0.1",
    ],
  });
  try {
    const home = `http://crunbook.test:${new URL(site.url).port}${pathBuild.base}`;
    const context = await elsewhere.newContext();
    const noise = noiseOf(context, [new URL(home).origin]);
    const page = await context.newPage();
    await page.goto(home);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await answersPaste(page);
    await page.goto(home + article);
    await expect(page.locator("h1")).toBeVisible();
    await page.goto(`${home}offline/`);
    await expect(page.getByText(words.insecure)).toBeVisible();
    await page.goto(`${home}play/`);
    await expect(page.getByRole("button", { name: playgroundWords.run, exact: true })).toBeVisible();
    expect(noise).toEqual([]);
  } finally {
    await elsewhere.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
});

test("the page names the archive, its size and its checksum", async ({ page, servers }) => {
  const list = offlineListSchema.parse(JSON.parse(readFileSync(path.join(rootBuild.dir, listFile), "utf8")));
  await page.goto(`${servers.root}offline/`);
  await expect(page.locator(".archive .size")).toContainText(list.archive?.sha256 ?? "no archive");
  await expect(page.getByRole("link", { name: archiveFile })).toHaveAttribute("href", `/${archiveFile}`);
});
