import { filesOf, rootBuild } from "./builds.ts";
import { openPlayground, playgroundOf, runTimeout } from "./playground.ts";
import { expect, test } from "./test.ts";

test.use({ serviceWorkers: "allow" });
test.setTimeout(runTimeout + 60_000);

const equal = "Equal to the recording, line by line.";

test("a machine starts from a program that the service worker was told to keep", async ({
  context,
  servers,
}) => {
  const page = await context.newPage();
  await openPlayground(page, servers.root);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // As a page does that was there before its service worker: the program is kept without its address's fragment.
  const program = filesOf(rootBuild, ".js").find((file) => file.includes("machine.worker"));
  const address = `${servers.root}${program}`;
  await page.evaluate((kept) => navigator.serviceWorker.controller?.postMessage([kept]), address);
  await expect.poll(() => page.evaluate(async (kept) => !!(await caches.match(kept)), address)).toBe(true);
  await playgroundOf(page).run.click();
  await expect(playgroundOf(page).status).toHaveText(equal, { timeout: runTimeout });
});

test("what ran once runs again without a connection, on the next visit", async ({ context, servers }) => {
  const first = await context.newPage();
  // The service worker has what a page loads once it is in charge of it.
  await first.goto(`${servers.root}play/`);
  await first.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await openPlayground(first, servers.root);
  await playgroundOf(first).run.click();
  await expect(playgroundOf(first).status).toHaveText(equal, { timeout: runTimeout });
  await first.close();

  await context.setOffline(true);
  const next = await context.newPage();
  await openPlayground(next, servers.root);
  await playgroundOf(next).run.click();
  await expect(playgroundOf(next).status).toHaveText(equal, { timeout: runTimeout });
});
