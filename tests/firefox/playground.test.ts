import { expect, test, textOf } from "./test.ts";

// A machine starts and runs: generous, as the computer may be busy with a replay.
const timeout = 240_000;

test.for([
  ["cgroupspath-systemd-format", "crun 1.28"],
  ["exec-not-found", "runc 1.4.3"],
] as const)(
  "%s runs in the page with %s and prints what was recorded",
  { timeout: timeout + 60_000 },
  async ([slug, release], { page, site }) => {
    await page.goto(`${site}play/`);
    await page.locator(`.playground`).wait();
    await page.select("#play-example", slug);
    await page.locator(`.playground[data-example="${slug}"]`).wait();
    await page.select(".playground .controls select", release);
    await page.locator(".playground button.primary").click();
    await expect
      .poll(() => textOf(page, ".playground .status"), { timeout, interval: 500 })
      .toBe("Equal to the recording, line by line.");
  },
);
