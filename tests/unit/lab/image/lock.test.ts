import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { describeMoves, staleRecordings } from "../../../../src/lab/image/build/relock.ts";
import { upstreamVersion } from "../../../../src/lab/image/debian/debian-version.ts";
import { sourcesText } from "../../../../src/lab/image/debian/sources.ts";
import { lockDigest, readLock } from "../../../../src/lab/image/image.ts";
import { runtimes } from "../../../../src/lab/image/recipe.ts";
import { type LabLock, labLockSchema } from "../../../../src/schema/lab-lock.ts";
import { imageDir } from "./image-copy.ts";

async function rawLock(): Promise<LabLock> {
  return labLockSchema.parse(JSON.parse(await readFile(join(imageDir, "lock.json"), "utf8")));
}

function problems(lock: unknown): string {
  const result = labLockSchema.safeParse(lock);
  return result.success ? "" : result.error.issues.map((issue) => issue.message).join("\n");
}

describe("the lock's schema", () => {
  test("takes the committed lock, whose digest is right", async () => {
    const lock = await rawLock();
    expect(lockDigest(lock)).toBe(lock.digest);
  });

  test("refuses a digest of the wrong length", async () => {
    const lock = await rawLock();
    const [first] = lock.artifacts;
    if (first) first.file.sha256 = first.file.sha256.slice(1);
    expect(problems(lock)).toBe("must be 64 hexadecimal digits");
  });

  test("refuses paths that leave the image", async () => {
    for (const path of ["/etc/passwd", "../x", "a/../../x", "./x", ""]) {
      const lock = await rawLock();
      const [first] = lock.artifacts;
      if (first) first.path = path;
      expect(problems(lock), path).toMatch(/without a leading slash/);
    }
  });

  test("refuses a package that is there twice, or that an artifact names and that is not there", async () => {
    const twice = await rawLock();
    twice.packages.push(...twice.packages.slice(0, 1));
    expect(problems(twice)).toMatch(/stands here twice/);
    const gone = await rawLock();
    gone.packages = gone.packages.filter((entry) => entry.name !== "crun");
    expect(problems(gone)).toMatch(/crun:i386, which is not among the packages/);
  });

  test("refuses a runtime whose libc is not there", async () => {
    const lock = await rawLock();
    lock.artifacts = lock.artifacts.filter((artifact) => artifact.path !== "libc/trixie.tar.zst");
    expect(problems(lock).split("\n")).toEqual([
      "runtimes/runc-1.1.15.tar.zst needs the libc of trixie, which is not among the artifacts",
      "runtimes/crun-1.21.tar.zst needs the libc of trixie, which is not among the artifacts",
    ]);
  });

  test("refuses fields that it does not know", async () => {
    expect(problems({ ...(await rawLock()), extra: 1 })).toMatch(/extra/);
  });
});

describe("the committed lock", () => {
  test("has every release of the recipe, from its own package, in the version that it says", async () => {
    const lock = await readLock(imageDir);
    for (const recipe of runtimes) {
      const artifact = lock.artifacts.find(
        (one) => one.kind === "runtime" && one.runtime === recipe.runtime && one.version === recipe.version,
      );
      expect(artifact?.packages[0]).toBe(`${recipe.package.suite}/${recipe.package.name}:i386`);
      const locked = lock.packages.find(
        (entry) => entry.suite === recipe.package.suite && entry.name === recipe.package.name,
      );
      expect(upstreamVersion(locked?.version ?? "")).toBe(recipe.version);
    }
  });

  test("SOURCES.md lists each package that is redistributed, with its source", async () => {
    const lock = await readLock(imageDir);
    const text = sourcesText(lock);
    for (const { name, version, source, use } of lock.packages) {
      if (use === "tool") continue;
      expect(text).toContain(`**${name} ${version}**`);
      expect(text).toContain(`Debian source package ${source.name}, version ${source.version}`);
    }
    expect(text).not.toMatch(/https?:|\.org/);
  });
});

describe("upstreamVersion", () => {
  test.each([
    ["1.0.0~rc93+ds1-5+deb11u5", "1.0.0-rc93"],
    ["1.1.15+ds1-2+b4", "1.1.15"],
    ["0.17+dfsg-1+deb11u2", "0.17"],
    ["2:1.28-1", "1.28"],
    ["1.1-rc1-2", "1.1-rc1"],
  ])("%s is %s", (debian, upstream) => {
    expect(upstreamVersion(debian)).toBe(upstream);
  });
});

describe("staleRecordings", () => {
  const examples = {
    plain: {},
    "with-tar": { programs: ["tar"] },
    labelled: { profile: "selinux" },
  };

  async function staleAfter(changed: RegExp): Promise<string[]> {
    const dir = await mkdtemp(join(tmpdir(), "crunbook-examples-"));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    for (const [slug, example] of Object.entries(examples)) {
      await mkdir(join(dir, slug, "recorded"), { recursive: true });
      await writeFile(join(dir, slug, "example.json"), JSON.stringify({ title: slug, ...example }));
      for (const release of ["crun-1.28", "runc-1.1.5"]) {
        await writeFile(join(dir, slug, "recorded", `${release}.console`), "");
      }
    }
    const now = await readLock(imageDir);
    const old = await readLock(imageDir);
    for (const one of old.artifacts) if (changed.test(one.path)) one.content.sha256 = "0".repeat(64);
    return staleRecordings(old, now, dir);
  }

  test("a moved release: its own recordings", async () => {
    const files = Object.keys(examples).map((slug) => `${slug}/recorded/crun-1.28.console`);
    expect(await staleAfter(/crun-1\.28/)).toEqual(files.sort());
  });

  test("a moved libc: the recordings of the releases that share it", async () => {
    const files = Object.keys(examples).map((slug) => `${slug}/recorded/crun-1.28.console`);
    expect(await staleAfter(/libc\/forky/)).toEqual(files.sort());
    expect(await staleAfter(/libc\/trixie/)).toEqual([]);
  });

  test("a moved program or policy: the recordings of examples that use it", async () => {
    expect(await staleAfter(/programs\/tar/)).toEqual([
      "with-tar/recorded/crun-1.28.console",
      "with-tar/recorded/runc-1.1.5.console",
    ]);
    expect(await staleAfter(/policy/)).toEqual([
      "labelled/recorded/crun-1.28.console",
      "labelled/recorded/runc-1.1.5.console",
    ]);
  });

  test("a moved kernel or base: all", async () => {
    for (const path of [/bzImage/, /initrd/, /rootfs/, /bios/])
      expect(await staleAfter(path)).toHaveLength(6);
  });

  test("other copyright texts: none", async () => {
    expect(await staleAfter(/COPYRIGHT/)).toEqual([]);
  });
});

describe("describeMoves", () => {
  test("says what moved, what came and what went", async () => {
    const now = await readLock(imageDir);
    const old = await readLock(imageDir);
    for (const entry of old.packages)
      if (entry.name === "crun" && entry.suite === "forky") entry.version = "1.27-1";
    for (const one of old.artifacts) if (one.path.includes("crun-1.28")) one.content.sha256 = "0".repeat(64);
    expect(describeMoves(old, now)).toEqual([
      "forky/crun:i386 1.27-1 → 1.28-1",
      "runtimes/crun-1.28.tar.zst has other content",
    ]);
    expect(describeMoves(now, now)).toEqual([]);
    expect(describeMoves(undefined, now)).toContain("forky/crun:i386 (new) → 1.28-1");
  });
});
