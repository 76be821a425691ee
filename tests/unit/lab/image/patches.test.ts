import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { completePatches, patchesFrom } from "../../../../src/lab/image/build/patches.ts";
import { patchedOf, releaseOf } from "../../../../src/lab/image/contents.ts";
import { patchesIn, readPatches } from "../../../../src/lab/image/debian/patches.ts";
import { lockDigest, readLock } from "../../../../src/lab/image/image.ts";
import type { LabLock, PatchList } from "../../../../src/schema/lab-lock.ts";
import { imageDir } from "./image-copy.ts";

/** The `.debian.tar.xz` of a source package with these files. */
async function sourceArchive(files: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "crunbook-source-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(dir, path, ".."), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  execFileSync("tar", ["--create", "--xz", "--file", "demo.debian.tar.xz", "debian"], { cwd: dir });
  return join(dir, "demo.debian.tar.xz");
}

describe("the patch list of a source package", () => {
  test("comments, empty lines and options are no names", () => {
    expect(patchesIn("# of upstream\n\nfix-a.patch\nCVE/b.patch -p1 # later\n")).toEqual([
      "fix-a.patch",
      "CVE/b.patch",
    ]);
  });

  test("is read from its archive, in its order", async () => {
    const path = await sourceArchive({ "debian/patches/series": "b.patch\na.patch\n", "debian/rules": "" });
    expect(await readPatches(path)).toEqual(["b.patch", "a.patch"]);
  });

  test("is empty when the package has none", async () => {
    expect(await readPatches(await sourceArchive({ "debian/rules": "" }))).toEqual([]);
  });

  test("what is no archive is said to be none", async () => {
    const path = await sourceArchive({ "debian/rules": "" });
    await writeFile(path, "404 Not Found");
    await expect(readPatches(path)).rejects.toThrow(/the patch list of .* cannot be read/);
  });
});

describe("the lock's patch lists", () => {
  async function lockWithout(version: string): Promise<LabLock> {
    const lock = await readLock(imageDir);
    releaseOf(lock, "runc", version).patches = { state: "unknown", reason: "dropped" };
    return lock;
  }

  test("the archive is asked for those that are not known, and for no other", async () => {
    const asked: string[] = [];
    const archive = {
      patches: async (suite: string, source: { name: string; version: string }): Promise<PatchList> => {
        asked.push(`${suite} ${source.name} ${source.version}`);
        return { state: "read", names: ["new.patch"] };
      },
    };
    const before = await readLock(imageDir);
    const now = await completePatches(await lockWithout("1.1.5"), archive);
    expect(asked).toContain("bookworm runc 1.1.5+ds1-1+deb12u1");
    expect(asked).not.toContain("forky runc 1.3.6+ds1-1");
    expect(releaseOf(now, "runc", "1.1.5").patches).toEqual({ state: "read", names: ["new.patch"] });
    expect(releaseOf(now, "runc", "1.3.6")).toEqual(releaseOf(before, "runc", "1.3.6"));
    expect(now.digest).toBe(lockDigest(now));
    expect(now.artifacts.map(({ file }) => file)).toEqual(before.artifacts.map(({ file }) => file));
  });

  test("a list that was read outlives the archive's copy", async () => {
    const lock = await readLock(imageDir);
    const gone = { patches: async (): Promise<PatchList> => ({ state: "unknown", reason: "dropped" }) };
    const patchesOf = patchesFrom(lock, gone);
    const source = { name: "crun", version: "1.8.1-1+deb12u1" };
    expect(await patchesOf({ suite: "bookworm", source })).toEqual(releaseOf(lock, "crun", "1.8.1").patches);
    const newer = { ...source, version: "1.8.1-1+deb12u2" };
    expect(await patchesOf({ suite: "bookworm", source: newer })).toEqual({
      state: "unknown",
      reason: "dropped",
    });
  });

  test("says of the lab's own releases which are patched", async () => {
    const lock = await readLock(imageDir);
    const state = (runtime: "crun" | "runc", version: string) =>
      patchedOf(releaseOf(lock, runtime, version).patches);
    expect(state("runc", "1.1.5")).toBe("patched");
    expect(state("crun", "1.28")).toBe("unpatched");
    expect(state("crun", "1.21")).toBe("unknown");
  });
});
