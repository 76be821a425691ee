import { readFile } from "node:fs/promises";
import path from "node:path";
import { Command } from "commander";
import { z } from "zod";
import { checkContent } from "../checks/index.ts";
import { UserError } from "../errors/user-error.ts";
import { writeAtomically } from "../files/write.ts";
import { codeRoot, projectRoot } from "../root.ts";
import { siteAddress } from "../site/address.ts";
import { buildSite, isBuilt, parsed } from "./build.ts";
import { BuildProgress } from "./build-progress.ts";
import { exitCodes } from "./exit-codes.ts";
import { hostRules, type Served, serveSite } from "./serve.ts";
import { verifyCommand } from "./verify.ts";

/** The port of `npm start` when PORT does not name another. */
const usualPort = 4321;

/** `crunbook start`: what `npm start` does. */
export function startCommand(): Command {
  return new Command("start")
    .addHelpText(
      "after",
      "\nSettings: PORT and HOST (default 4321 on localhost), CRUNBOOK_URL (the address that the site is built for).",
    )
    .action(async () => {
      const { base } = siteAddress(process.env["CRUNBOOK_URL"]);
      const where = listenAddress(process.env);
      if (!(await isBuilt(place()))) {
        say("checking the content");
        // Before examples are replayed and pages built: it takes a second, and what it finds explains what these say.
        await checkContent(projectRoot);
      }
      say("checking the examples");
      await verifyCommand().parseAsync([], { from: "user" });
      if (process.exitCode) return;
      if (!(await build())) return;
      const dir = path.join(codeRoot, "dist");
      const rules = await hostRules(dir);
      const site = await serveSite({ dir, base, rules, ...where }).catch(refused);
      if (site.taken !== undefined) {
        say(`port ${site.taken} is taken by another program, so this is the next free one (PORT sets it)`);
      }
      say(`the site is at ${site.url} (Ctrl-C ends it)`);
      closeOnSignal(site);
    });
}

/**
 * Where to listen, from PORT and HOST.
 * @throws UserError when PORT is not a port
 */
export function listenAddress(env: NodeJS.ProcessEnv): { port: number; host: string } {
  const text = env["PORT"] || String(usualPort);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new UserError(`PORT: "${text}" is not a port. Write a number up to 65535, for example: PORT=8080`);
  }
  return { port, host: env["HOST"] || "localhost" };
}

/** What is built, and with which settings. */
function place() {
  return { code: codeRoot, root: projectRoot, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" } };
}

/** Builds into `dist/`, unless it is built already; shows what Astro says only when it fails. */
async function build(): Promise<boolean> {
  const started = performance.now();
  if (await isBuilt(place())) {
    say("nothing has changed since the site was built");
    return true;
  }
  say("building the site and its search index (from scratch, a minute or two; less when little has changed)");
  const astro = path.join(codeRoot, "node_modules", "astro", "bin", "astro.mjs");
  const progress = new BuildProgress(process.stdout, await lastTimes());
  const { code, stopped, output } = await buildSite(
    place(),
    [process.execPath, ...process.execArgv, astro, "build"],
    (text) => progress.hear(text),
  );
  const times = progress.end();
  if (code === 0) {
    if (times) await writeAtomically(timesFile, JSON.stringify(times));
    say(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return true;
  }
  if (!stopped) process.stderr.write(`${output}\ncrunbook: the site could not be built\n`);
  process.exitCode = stopped ? exitCodes.interrupted : exitCodes.failed;
  return false;
}

/** How long each stage of the last build took, in seconds: what the next one is estimated from. */
const timesFile = path.join(codeRoot, ".cache", "build-times.json");

async function lastTimes(): Promise<number[] | undefined> {
  const text = await readFile(timesFile, "utf8").catch(() => "null");
  return z.array(z.number()).safeParse(parsed(text)).data;
}

/** The system's own reason (a host that is not this machine's, a port for root only), as words. */
function refused(error: unknown): never {
  throw new UserError(
    `cannot serve the site: ${error instanceof Error ? error.message : String(error)}. HOST and PORT say where.`,
  );
}

/** Ctrl-C is how this ends: it is no failure. */
export function closeOnSignal(site: Served): void {
  const close = () => void site.close();
  process.once("SIGINT", close).once("SIGTERM", close);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
