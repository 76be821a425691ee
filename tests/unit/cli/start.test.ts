import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { listenAddress } from "../../../src/cli/start.ts";
import { alive, descendants } from "../../fixtures/processes.ts";
import { emptyProject } from "../../fixtures/project.ts";
import { repository } from "../../fixtures/repository.ts";

test("PORT and HOST say where the site is served", () => {
  expect(listenAddress({})).toEqual({ port: 4321, host: "localhost" });
  expect(listenAddress({ PORT: "8080", HOST: "::1" })).toEqual({ port: 8080, host: "::1" });
});

test.each(["http", "-1", "65536", "80 80"])("PORT=%s is refused", (port) => {
  expect(() => listenAddress({ PORT: port })).toThrow(`PORT: "${port}" is not a port. Write a number`);
});

test.each([
  // What npm runs is a shell, which passes nothing on.
  { ended: "the shell", signal: "SIGTERM" },
  { ended: "the shell", signal: "SIGKILL" },
  { ended: "the server", signal: "SIGINT" },
  { ended: "the server", signal: "SIGTERM" },
  { ended: "the server", signal: "SIGHUP" },
] as const)("$signal to $ended ends the server, though a reader is connected", async ({ ended, signal }) => {
  const project = await emptyProject();
  await project.write("dist/index.html", "here");
  const source = (file: string) => JSON.stringify(path.join(repository, "src", "cli", file));
  await project.write(
    "serve.ts",
    `import { serveSite } from ${source("serve.ts")};
import { closeOnSignal } from ${source("start.ts")};
const dir = ${JSON.stringify(path.join(project.root, "dist"))};
const site = await serveSite({ dir, port: 0, host: "127.0.0.1", base: "/", rules: [] });
closeOnSignal(site);
console.log(site.url);
`,
  );
  const tool = path.join(repository, "bin", "tool.js");
  // "; true" keeps the shell: some put the program in their own place.
  const command = `"${process.execPath}" "${tool}" "${path.join(project.root, "serve.ts")}"; true`;
  const shell = spawn("sh", ["-c", command], {
    env: { ...process.env, npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void shell.kill("SIGKILL"));
  const [printed] = await once(shell.stdout, "data");
  const url = String(printed).trim();
  expect(await (await fetch(url)).text()).toBe("here");
  const started = await descendants(shell.pid ?? 0);
  const [server = 0] = started;
  process.kill(ended === "the shell" ? (shell.pid ?? 0) : server, signal);
  await expect.poll(() => alive(started), { timeout: 5000 }).toEqual([]);
  await expect(fetch(url)).rejects.toThrow();
});
