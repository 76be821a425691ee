import { createReadStream, createWriteStream } from "node:fs";
import { copyFile, mkdir, readdir, rm, stat, symlink, truncate } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { describe, expect, test } from "vitest";
import { exitCodes } from "../../../../src/cli/exit-codes.ts";
import { verify } from "../../../../src/lab/replay/replay.ts";
import { crunbook } from "../../../fixtures/command.ts";
import { labProject } from "../../../fixtures/lab-project.ts";
import { outcomes } from "../../../fixtures/outcomes.ts";
import { complaint, type Project } from "../../../fixtures/project.ts";
import { imageDir, repository } from "../../../fixtures/repository.ts";

const runtimes = ["crun-1.28"];

/** The project's image with links to its files, so that one of them can be damaged. */
async function damagedImage(
  project: Project,
  name: string,
  how: (file: string) => Promise<void>,
): Promise<string> {
  const image = path.join(project.root, "image");
  for (const entry of await readdir(imageDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = path.join(entry.parentPath, entry.name);
    const target = path.join(image, path.relative(imageDir, source));
    await mkdir(path.dirname(target), { recursive: true });
    if ([name, "lock.json"].includes(path.relative(imageDir, source))) await copyFile(source, target);
    else await symlink(source, target);
  }
  await how(path.join(image, name));
  return image;
}

describe("an image that is not as locked", () => {
  const good = { steps: "true\n" };
  test("a pack that is missing or damaged fails its own release, and names the file", async () => {
    const project = await labProject({ good });
    const missing = "runtimes/crun-1.28.tar.zst";
    const damaged = "runtimes/crun-1.21.tar.zst";
    const image = await damagedImage(project, damaged, (pack) => truncate(pack, 4096));
    await rm(path.join(image, missing));
    const results = await verify({
      root: project.root,
      imageDir: image,
      runtimes: ["crun-1.28", "crun-1.21", "crun-1.8.1"],
      machines: 1,
    });
    const failures = results.map((result) => [result.version, result.state === "failed" && result.message]);
    expect(Object.fromEntries(failures)).toEqual({
      "1.28": expect.stringMatching(
        /runtimes\/crun-1\.28\.tar\.zst is missing\. Take the file back from git/,
      ),
      "1.21": expect.stringMatching(
        /runtimes\/crun-1\.21\.tar\.zst is damaged: 4096 bytes long, the lock says \d+/,
      ),
      "1.8.1": false,
    });
  });
  test("a damaged kernel stops everything", async () => {
    const project = await labProject({ good });
    await rm(path.join(project.root, ".cache/snapshots"));
    const image = await damagedImage(project, "kernel/bzImage", (kernel) => truncate(kernel, 4096));
    expect(await complaint(verify({ root: project.root, imageDir: image, runtimes }))).toMatch(
      /kernel\/bzImage is damaged: 4096 bytes long, the lock says \d+/,
    );
  });
  test("the command compares every file, also of a pack that no machine is to load", async () => {
    const project = await labProject({ good });
    const image = await damagedImage(project, "runtimes/runc-1.4.3.tar.zst", (pack) => truncate(pack, 4096));
    const damaged = await labProject({ good }, image);
    const { code, output } = await crunbook(damaged, "verify", "--runtime", "crun-1.28").ended;
    expect(output).toMatch(/runc-1\.4\.3\.tar\.zst is damaged: 4096 bytes long, the lock says \d+/);
    expect(output).not.toContain("verified");
    expect(code).toBe(exitCodes.usage);
  }, 60_000);
  test("a lock with one digit flipped", async () => {
    const project = await labProject({ good });
    const image = await damagedImage(project, "lock.json", () => Promise.resolve());
    const text = await project.read("image/lock.json");
    const [digest = ""] = /(?<="sha256": ")[0-9a-f]{64}/.exec(text) ?? [];
    const flipped = digest.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    await project.edit("image/lock.json", digest, flipped);
    expect(await complaint(verify({ root: project.root, imageDir: image, runtimes }))).toMatch(
      /image\/lock\.json was changed by something else than the CLI\. Take it back from git/,
    );
  });
});

test("a damaged snapshot is made again", async () => {
  const project = await labProject({ good: { steps: "echo good\n" } });
  const folder = path.join(project.root, ".cache/snapshots");
  await rm(folder);
  await mkdir(folder);
  // A copy of the cache, each snapshot cut short.
  const cache = path.join(repository, ".cache", "snapshots");
  for (const name of await readdir(cache)) {
    if (name.endsWith(".state.sha256")) await copyFile(path.join(cache, name), path.join(folder, name));
    if (name.endsWith(".state")) await copyStart(path.join(cache, name), path.join(folder, name));
  }
  expect(outcomes(await verify({ root: project.root, runtimes }))).toEqual({ good: "$ echo good\ngood\n" });
  const states = (await readdir(folder)).filter((name) => name.endsWith(".state"));
  const sizes = await Promise.all(states.map(async (name) => (await stat(path.join(folder, name))).size));
  expect(Math.max(...sizes)).toBeGreaterThan(10_000_000);
}, 300_000);

/** Copies the first megabyte of a file. */
async function copyStart(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from, { end: 999_999 }), createWriteStream(to));
}
