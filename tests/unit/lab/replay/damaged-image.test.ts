import { copyFile, cp, mkdir, readdir, readFile, rm, symlink, truncate } from "node:fs/promises";
import path from "node:path";
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
  test("a missing pack fails its own release, and names the file", async () => {
    const project = await labProject({ good });
    const image = await damagedImage(project, "runtimes/crun-1.28.tar.zst", (pack) => rm(pack));
    const results = outcomes(await verify({ root: project.root, imageDir: image, runtimes }));
    expect(results["good"]).toMatch(
      /runtimes\/crun-1\.28\.tar\.zst is missing\. Take the file back from git/,
    );
  });
  test("a damaged pack", async () => {
    const project = await labProject({ good });
    const image = await damagedImage(project, "runtimes/crun-1.28.tar.zst", (pack) => truncate(pack, 4096));
    const results = outcomes(await verify({ root: project.root, imageDir: image, runtimes }));
    expect(results["good"]).toMatch(
      /runtimes\/crun-1\.28\.tar\.zst is damaged: 4096 bytes long, the lock says \d+/,
    );
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
  // A copy of the cache, each snapshot cut short.
  await cp(path.join(repository, ".cache", "snapshots"), folder, { recursive: true });
  const states = (await readdir(folder)).filter((name) => name.endsWith(".state"));
  for (const name of states) await truncate(path.join(folder, name), 1_000_000);
  expect(outcomes(await verify({ root: project.root, runtimes }))).toEqual({ good: "$ echo good\ngood\n" });
  const sizes = await Promise.all(
    (await readdir(folder))
      .filter((name) => name.endsWith(".state"))
      .map(async (name) => (await readFile(path.join(folder, name))).length),
  );
  expect(Math.max(...sizes)).toBeGreaterThan(10_000_000);
}, 300_000);
