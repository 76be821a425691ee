import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { projectRoot } from "../../../src/root.ts";

/** What an older Node can't do. */
const old = "--no-experimental-strip-types";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "crunbook-launcher-"));
});

afterEach(() => rm(folder, { recursive: true }));

/** Runs a Node that can't run TypeScript. @returns its exit code and what it printed */
function run(file: string, args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [old, file, ...args], (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
  });
}

test("a Node without TypeScript starts one that has it, and prints no warning", async () => {
  const { code, stdout, stderr } = await run(path.join(projectRoot, "bin", "crunbook.js"), ["--help"]);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^Usage: crunbook /);
  expect(code).toBe(0);
});

test("arguments and exit codes pass through", async () => {
  await writeFile(
    path.join(folder, "script.ts"),
    "const n: number = 7; console.log(process.argv.slice(3)); process.exitCode = n;",
  );
  const { code, stdout } = await run(path.join(projectRoot, "bin", "tool.js"), [
    path.join(folder, "script.ts"),
    "a b",
    "--c",
  ]);
  expect(stdout).toBe("[ 'a b', '--c' ]\n");
  expect(code).toBe(7);
});

test.each(["SIGINT", "SIGTERM"] as const)("%s reaches the script, once", async (signal) => {
  await writeFile(
    path.join(folder, "script.ts"),
    `let times: number = 0;
     process.on("${signal}", () => { times++; setTimeout(() => { console.log("stopped", times); process.exit(9); }, 300); });
     setInterval(() => {}, 1000);
     console.log("ready");`,
  );
  const child = spawn(process.execPath, [
    old,
    path.join(projectRoot, "bin", "tool.js"),
    path.join(folder, "script.ts"),
  ]);
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    if (printed === "ready\n") child.kill(signal);
  });
  const [code] = await once(child, "close");
  expect(printed).toBe("ready\nstopped 1\n");
  expect(code).toBe(9);
});

test("a script that a signal ends gives the shell's exit code for it", async () => {
  await writeFile(path.join(folder, "script.ts"), 'process.kill(process.pid, "SIGTERM");');
  const { code } = await run(path.join(projectRoot, "bin", "tool.js"), [path.join(folder, "script.ts")]);
  expect(code).toBe(143);
});

test("before npm ci it says what to do, in one line", async () => {
  await cp(path.join(projectRoot, "bin"), path.join(folder, "bin"), { recursive: true });
  await writeFile(path.join(folder, "package.json"), '{ "type": "module" }');
  const before = await run(path.join(folder, "bin", "crunbook.js"), []);
  expect(before).toEqual({
    code: 3,
    stdout: "",
    stderr: 'crunbook: nothing is installed yet. Run "npm ci" first.\n',
  });
});

test("where neither Node can run TypeScript it says so, and does not start again and again", async () => {
  await cp(path.join(projectRoot, "bin"), path.join(folder, "bin"), { recursive: true });
  await writeFile(path.join(folder, "package.json"), '{ "type": "module" }');
  await mkdir(path.join(folder, "node_modules"));
  const child = spawn(process.execPath, [old, path.join(folder, "bin", "crunbook.js")], {
    env: { ...process.env, CRUNBOOK_STARTED_AGAIN: "1" },
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const [code] = await once(child, "close");
  expect(stderr).toMatch(/^crunbook: Node \S+ is too old, .*Install Node 22\.12 or newer\.\n$/);
  expect(code).toBe(3);
});
