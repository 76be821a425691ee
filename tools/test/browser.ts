import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { UserError } from "../../src/errors/user-error.ts";
import * as programs from "./programs.ts";

const run = promisify(execFile);

/** What the search depends on; tests describe other machines. */
export type Host = programs.Host & {
  /** Where Playwright keeps its own Chromium. */
  playwright: string;
};

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function thisHost(): Host {
  return { ...programs.thisHost(), playwright: chromium.executablePath() };
}

/**
 * Finds a browser for the tests, and installs one where there is none: CRUNBOOK_BROWSER, the system's Chromium or
 * Chrome, Playwright's own, Playwright's download, Debian's package.
 * @returns the program's path
 * @throws UserError saying what to install
 */
export async function findBrowser(host = thisHost()): Promise<string> {
  const wanted = host.env["CRUNBOOK_BROWSER"];
  if (wanted) {
    if (await programs.starts(wanted)) return wanted;
    throw new UserError(`CRUNBOOK_BROWSER: ${wanted} is not a browser that starts here`);
  }
  return (
    (await firstThatStarts([...systemBrowsers(host), host.playwright])) ??
    (await download(host)) ??
    (await installPackage(host)) ??
    giveUp()
  );
}

function systemBrowsers(host: Host): string[] {
  return programs.filesOf(names, applications, host);
}

async function firstThatStarts(files: string[]): Promise<string | undefined> {
  for (const file of files) if (await programs.starts(file)) return file;
  return undefined;
}

async function download(host: Host): Promise<string | undefined> {
  say("no browser found: trying Playwright's download");
  const cli = path.resolve("node_modules", "@playwright", "test", "cli.js");
  const options = { env: host.env, timeout: programs.installTime };
  return run(process.execPath, [cli, "install", "chromium"], options).then(
    () => firstThatStarts([host.playwright]),
    () => undefined,
  );
}

async function installPackage(host: Host): Promise<string | undefined> {
  say("no download: trying Debian's package of Chromium");
  const installed = await programs.installPackages(["chromium", "fonts-liberation"], host);
  return installed ? firstThatStarts(systemBrowsers(host)) : undefined;
}

function giveUp(): never {
  throw new UserError(
    "no browser: install Chromium or Google Chrome (on Debian and Ubuntu as root: apt-get install chromium), " +
      "or name one in CRUNBOOK_BROWSER",
  );
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
