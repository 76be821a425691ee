import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os, { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findBrowser, type Host } from "../../../tools/test/browser.ts";

let folder: string;
/** A machine without any browser, on which nothing can be downloaded or installed. */
let host: Host;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "crunbook-browser-"));
  host = {
    // Playwright's download fails at once: it has no place to go to. It would try five times to reach a host.
    env: { PATH: path.join(folder, "bin"), PLAYWRIGHT_BROWSERS_PATH: path.join(os.devNull, "playwright") },
    platform: "linux",
    root: false,
    playwright: path.join(folder, "playwright", "chrome"),
  };
});

afterEach(() => rm(folder, { recursive: true }));

/** Puts a program on the machine. */
async function program(name: string, script = "echo 1.0"): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

test("the system's Chromium comes before its Chrome, and both before Playwright's", async () => {
  await program("playwright/chrome");
  const chrome = await program("bin/google-chrome-stable");
  expect(await findBrowser(host)).toBe(chrome);
  const chromium = await program("bin/chromium");
  expect(await findBrowser(host)).toBe(chromium);
});

test("a stub in the browser's place is passed over", async () => {
  await program("bin/chromium-browser", "echo 'install the snap' >&2; exit 1");
  const own = await program("playwright/chrome");
  expect(await findBrowser(host)).toBe(own);
});

test("CRUNBOOK_BROWSER decides, and is refused when it does not start", async () => {
  await program("bin/chromium");
  const wanted = await program("elsewhere/chrome");
  expect(await findBrowser({ ...host, env: { ...host.env, CRUNBOOK_BROWSER: wanted } })).toBe(wanted);
  const missing = path.join(folder, "missing");
  await expect(findBrowser({ ...host, env: { ...host.env, CRUNBOOK_BROWSER: missing } })).rejects.toThrow(
    `CRUNBOOK_BROWSER: ${missing} is not a browser that starts here`,
  );
});

test("without a browser, a download or the rights to install, it says what to install", async () => {
  await expect(findBrowser(host)).rejects.toThrow(/^no browser: install Chromium or Google Chrome/);
});

test("root on Debian gets the distribution's package, after new package lists", async () => {
  const log = path.join(folder, "apt.log");
  const chromium = path.join(folder, "bin", "chromium");
  await program(
    "bin/apt-get",
    `echo "$*" >> ${log}
     case "$*" in *install*) printf '#!/bin/sh\\n' > ${chromium}; /bin/chmod 755 ${chromium} ;; esac`,
  );
  await expect(findBrowser(host)).rejects.toThrow("no browser");
  expect(await findBrowser({ ...host, root: true })).toBe(chromium);
});
