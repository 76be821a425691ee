import { openPlayground, playgroundOf, runTimeout } from "./playground.ts";
import { expect, test } from "./test.ts";

test.use({ serviceWorkers: "allow" });
test.setTimeout(runTimeout + 60_000);

test("what ran once runs again without a connection, on the next visit", async ({ context, servers }) => {
  const equal = "Equal to the recording, line by line.";
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
