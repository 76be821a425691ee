/**
 * Starts the project's TypeScript on whatever Node there is. Plain JavaScript for any Node from 18 on: it has to work
 * where the rest does not.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import nodeModule from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Set for the Node that this script starts, so that it can't start another one, and that another, for ever. */
const marker = "CRUNBOOK_STARTED_AGAIN";
/** As src/cli/exit-codes.ts has it. */
const broken = 3;

/**
 * Imports a TypeScript module when this Node can run it; otherwise starts the same command again with one that can:
 * the project's own, which `npm ci` brings for Linux, or this one with type stripping switched on (from 22.12).
 * @param {URL} entry the module
 */
export async function runTypeScript(entry) {
  followShell();
  if (process.features.typescript) return importEntry(entry);
  const node = findNode();
  if (node && !process.env[marker]) return startAgain(node);
  giveUp(
    existsSync(path.join(root, "node_modules"))
      ? `Node ${process.versions.node} is too old, and the project's own Node does not run here. Install Node 22.12 or newer.`
      : `Node ${process.versions.node} is too old. On Linux run "npm ci" first, which brings the project's own; elsewhere install Node 22.12 or newer.`,
  );
}

/**
 * Ends this process, as a signal would, when npm has ended: it runs scripts through a shell, and the shell that its signal
 * ends does not pass it on.
 */
function followShell() {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  timer.unref();
}

/** @returns {string[] | undefined} the program and its options */
function findNode() {
  const own = path.join(root, "node_modules", `node-linux-${process.arch}`, "bin", "node");
  if (process.platform === "linux" && existsSync(own)) return [own];
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 22 || (major === 22 && minor < 12)) return undefined;
  return [process.execPath, "--experimental-strip-types", "--disable-warning=ExperimentalWarning"];
}

/** @param {URL} entry */
async function importEntry(entry) {
  const modules = path.join(root, "node_modules");
  if (!existsSync(modules)) {
    giveUp('nothing is installed yet. Run "npm ci" first.');
    return;
  }
  // Taking the types off and compiling takes longer than most commands do: the second start finds it done.
  nodeModule.enableCompileCache?.(path.join(modules, ".cache", "node"));
  await import(entry.href);
}

/**
 * Runs this process's command line with another Node; passes signals on and ends as it ends.
 * @param {string[]} node
 */
function startAgain([program = "", ...options]) {
  const child = spawn(program, [...options, ...process.argv.slice(1)], {
    stdio: "inherit",
    env: { ...process.env, [marker]: "1" },
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      // On a terminal, Ctrl-C has reached the child already: a second one would end it before it has cleaned up.
      if (signal === "SIGINT" && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  child.on("error", (error) => giveUp(`${program} cannot be started: ${error.message}`));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (os.constants.signals[signal ?? "SIGTERM"] ?? 0);
  });
}

/** @param {string} why */
function giveUp(why) {
  process.stderr.write(`crunbook: ${why}\n`);
  process.exitCode = broken;
}
