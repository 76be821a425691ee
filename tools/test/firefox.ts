import { mkdir } from "node:fs/promises";
import path from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { UserError } from "../../src/errors/user-error.ts";
import { filesOf, type Host, installPackages, starts, thisHost } from "./programs.ts";

const names = ["firefox-esr", "firefox"];
const applications = ["/Applications/Firefox.app/Contents/MacOS/firefox"];

/** How long Firefox may take to start, in milliseconds: the machine may be busy with a replay. */
const startTime = 120_000;

/**
 * Finds a Firefox for the tests, and installs Debian's where there is none: CRUNBOOK_FIREFOX, the system's, Debian's
 * package.
 * @param fits whether a program is a Firefox that tests can drive
 * @returns the program's path; undefined when this machine has none and gets none
 * @throws UserError when CRUNBOOK_FIREFOX names something else
 */
export async function findFirefox(host = thisHost(), fits = canBeDriven): Promise<string | undefined> {
  const wanted = host.env["CRUNBOOK_FIREFOX"];
  if (wanted) {
    if (await fits(wanted)) return wanted;
    throw new UserError(`CRUNBOOK_FIREFOX: ${wanted} is not a Firefox that can be driven here`);
  }
  const found = await firstThatFits(host, fits);
  if (found !== undefined || !host.root) return found;
  process.stdout.write("no Firefox found: trying Debian's package\n");
  return (await installPackages(["firefox-esr"], host)) ? firstThatFits(host, fits) : undefined;
}

async function firstThatFits(host: Host, fits: typeof canBeDriven): Promise<string | undefined> {
  for (const file of filesOf(names, applications, host)) if (await fits(file)) return file;
  return undefined;
}

/** A Firefox may start and still not be driven: in a snap, which sees no profile of ours, or when it is old. */
async function canBeDriven(file: string): Promise<boolean> {
  if (!(await starts(file))) return false;
  return launchFirefox(file).then(
    async (browser) => {
      await browser.close();
      return true;
    },
    () => false,
  );
}

/**
 * Starts a Firefox with an empty profile and no window, driven through WebDriver BiDi.
 * @param file the program
 */
export async function launchFirefox(file: string): Promise<Browser> {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: file,
    timeout: startTime,
    env: { ...process.env, ...(await homeOfRoot()) },
  });
}

/** Firefox does not start for root in a home that is somebody else's, which CI containers have. */
async function homeOfRoot(): Promise<{ HOME?: string }> {
  if (process.getuid?.() !== 0) return {};
  const home = path.resolve(".cache", "firefox");
  await mkdir(home, { recursive: true });
  return { HOME: home };
}
