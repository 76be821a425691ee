import { chromium } from "@playwright/test";
import config from "../../playwright.config.ts";
import { labStore } from "../../src/site/stores.ts";
import { edit, openPlayground, playgroundOf, runTimeout } from "./playground.ts";
import { expect, test } from "./test.ts";

/** What a run loads of a release. */
const packs = "**/lab/runtimes/*";
const equal = "Equal to the recording, line by line.";

test.setTimeout(runTimeout + 60_000);

test("a download that is damaged or cut off is told, trying again works, and what is kept is checked", async ({
  page,
  context,
  servers,
}) => {
  await openPlayground(page, servers.root);
  const { run, failure, status } = playgroundOf(page);
  const again = failure.getByRole("button", { name: "Try again" });
  for (const [start, spoil, told] of [
    [run, (bytes: Buffer) => Buffer.from(bytes).fill(0, 1000, 1010), "its checksum is another"],
    [again, (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), "A file could not be loaded whole."],
  ] as const) {
    await context.route(packs, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: spoil(await response.body()) });
    });
    await start.click();
    await expect(failure).toContainText(told, { timeout: runTimeout });
    await expect(failure).toContainText("lab/runtimes/crun-1.28.tar.zst");
    await context.unroute(packs);
  }
  await again.click();
  await expect(status).toHaveText(equal, { timeout: runTimeout });

  const spoilt = await page.evaluate(async (name) => {
    const store = await caches.open(name);
    const requests = (await store.keys()).filter(({ url }) => url.includes("crun-1.28"));
    for (const request of requests) await store.put(request, new Response("not a pack"));
    return requests.length;
  }, labStore("/"));
  expect(spoilt).toBe(1);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await openPlayground(page, servers.root);
  await run.click();
  await expect(status).toHaveText(equal, { timeout: runTimeout });
  // The damaged file alone came over the network again.
  expect(asked.filter((path) => /\.(zst|bin)$/.test(path))).toEqual(["/lab/runtimes/crun-1.28.tar.zst"]);
});

test("a step that hangs can be stopped, and the next run is a fresh one", async ({ page, servers }) => {
  await openPlayground(page, servers.root);
  const { root, run, stop, status } = playgroundOf(page);
  await edit(page, "steps.sh", "sleep 1000\n");
  await run.click();
  await expect(status).toHaveText("Running: sleep 1000", { timeout: runTimeout });
  await stop.click();
  await expect(status).toContainText("Stopped.");
  await root.getByRole("button", { name: "Undo all changes" }).click();
  await run.click();
  await expect(status).toHaveText(equal, { timeout: runTimeout });
});

test("steps that cannot be read are told with their line", async ({ page, servers }) => {
  await openPlayground(page, servers.root);
  const { run, failure } = playgroundOf(page);
  await edit(page, "steps.sh", "# only: runk\ncrun run demo\n");
  await run.click();
  await expect(failure).toContainText('steps.sh:1: unknown runtime "runk". Did you mean "runc"?', {
    timeout: runTimeout,
  });
});

test("a browser without WebAssembly is told so, and has the bundle", async ({ page, servers }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await openPlayground(page, servers.root);
  const { run, failure } = playgroundOf(page);
  await run.click();
  await expect(failure).toContainText("This browser runs no WebAssembly here");
});

test("too little memory is told", async ({ servers }) => {
  const { launchOptions } = config.use ?? {};
  // 64 MiB for WebAssembly: the machine needs more than the double.
  const args = [...(launchOptions?.args ?? []), "--js-flags=--wasm-max-mem-pages=1024"];
  const browser = await chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage();
  await openPlayground(page, servers.root);
  const { run, failure } = playgroundOf(page);
  await run.click();
  await expect(failure).toContainText("no memory left for the machine", { timeout: runTimeout });
  await expect(run).toBeVisible();
  await browser.close();
});

test("two tabs run at once, and load each file once; one that is frozen in the background goes on where it was", async ({
  context,
  servers,
}) => {
  const asked: string[] = [];
  context.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const page of [first, second]) await openPlayground(page, servers.root);
  for (const page of [first, second]) await playgroundOf(page).run.click();
  await expect(playgroundOf(first).status).toContainText("Running:", { timeout: runTimeout });
  const devTools = await context.newCDPSession(first);
  await devTools.send("Page.setWebLifecycleState", { state: "frozen" });
  // Not for long: a step that does not end in time is told.
  const other = await context.newPage();
  await other.goto(`${servers.root}play/`);
  await other.close();
  await devTools.send("Page.setWebLifecycleState", { state: "active" });
  for (const page of [first, second]) {
    await expect(playgroundOf(page).status).toHaveText(equal, { timeout: runTimeout });
  }
  const files = asked.filter((path) => /\.(zst|bin)$/.test(path));
  expect(files.length).toBeGreaterThan(4);
  expect(files.sort()).toEqual([...new Set(files)].sort());
});
