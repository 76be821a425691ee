import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";
import { UserError } from "../src/schema/user-error.ts";

const run = promisify(execFile);

/** What the search depends on; tests describe other machines. */
export type Host = {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  root: boolean;
  /** Where Playwright keeps its own Chromium. */
  playwright: string;
};

const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** How long a download or an installation may take, in milliseconds. */
const installTime = 10 * 60_000;

function thisHost(): Host {
  return {
    env: process.env,
    platform: process.platform,
    root: process.getuid?.() === 0,
    playwright: chromium.executablePath(),
  };
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
    if (await starts(wanted)) return wanted;
    throw new UserError(`CRUNBOOK_BROWSER: ${wanted} is not a browser that starts here`);
  }
  return (
    (await firstThatStarts([...systemBrowsers(host), host.playwright])) ??
    (await download(host)) ??
    (await installPackage(host)) ??
    giveUp()
  );
}

function systemBrowsers({ env, platform }: Host): string[] {
  const folders = (env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  return [
    ...programs.flatMap((program) => folders.map((folder) => path.join(folder, program))),
    ...(platform === "darwin" ? applications : []),
  ].filter((file) => existsSync(file));
}

async function firstThatStarts(files: string[]): Promise<string | undefined> {
  for (const file of files) if (await starts(file)) return file;
  return undefined;
}

/** Some systems have a stub in the browser's place, and a downloaded one may lack its libraries. */
async function starts(file: string): Promise<boolean> {
  return run(file, ["--version"], { timeout: 30_000 }).then(
    () => true,
    () => false,
  );
}

async function download(host: Host): Promise<string | undefined> {
  say("no browser found: trying Playwright's download");
  const cli = path.resolve("node_modules", "@playwright", "test", "cli.js");
  const options = { env: host.env, timeout: installTime };
  return run(process.execPath, [cli, "install", "chromium"], options).then(
    () => firstThatStarts([host.playwright]),
    () => undefined,
  );
}

async function installPackage(host: Host): Promise<string | undefined> {
  if (!host.root || host.platform !== "linux") return undefined;
  say("no download: trying Debian's package of Chromium");
  const options = { env: { ...host.env, DEBIAN_FRONTEND: "noninteractive" }, timeout: installTime };
  try {
    await run("apt-get", ["-qq", "update"], options);
    await run(
      "apt-get",
      ["-qq", "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"],
      {
        ...options,
        maxBuffer: 1 << 26,
      },
    );
  } catch {
    return undefined;
  }
  return firstThatStarts(systemBrowsers(host));
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
