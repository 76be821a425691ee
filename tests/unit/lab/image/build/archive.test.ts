import { execFileSync } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../../../../src/errors/user-error.ts";
import { buildLocked } from "../../../../../src/lab/image/build/build.ts";
import { Committed } from "../../../../../src/lab/image/build/committed.ts";
import { buildNewest } from "../../../../../src/lab/image/build/relock.ts";
import { sharedMoves } from "../../../../../src/lab/image/build/shared.ts";
import { releaseOf } from "../../../../../src/lab/image/contents.ts";
import { Apt } from "../../../../../src/lab/image/debian/apt.ts";
import { sha256 } from "../../../../../src/lab/image/formats/digest.ts";
import { readLock } from "../../../../../src/lab/image/image.ts";
import { type LabLock, type LockedPackage, packageKey } from "../../../../../src/schema/lab-lock.ts";
import { copyImage, flipBit, imageDir } from "../image-copy.ts";
import { packDeb, type SmallDeb, scratch, serveArchives } from "./small-archive.ts";

const lock = await readLock(imageDir);
const committed = new Committed(imageDir, lock);
const pack = "runtimes/crun-1.28.tar.zst";
const ignore = () => {};

/** An archive that cannot be reached: whoever asks fails. */
async function noArchive(): Promise<Apt> {
  return new Apt(await scratch(), async () => {
    throw new UserError("the archive was asked");
  });
}

async function bytesOf(path: string): Promise<string> {
  return sha256(await readFile(join(imageDir, path)));
}

/** A package of the lock made again of what the image has of it. */
async function repack(entry: LockedPackage, version = entry.version): Promise<SmallDeb> {
  const files = await committed.files(entry);
  const copyright = await committed.copyright(entry);
  if (files === undefined || copyright === undefined) throw new Error(`the image lacks ${packageKey(entry)}`);
  // Without the names in the image, which no package has.
  const own = new Map(
    [...files].filter(([path, file]) => file.type === "file" || path.startsWith("usr/lib/")),
  );
  own.set(`usr/share/doc/${entry.name}/copyright`, {
    type: "file",
    mode: 0o644,
    content: new TextEncoder().encode(copyright),
  });
  return packDeb(entry, version, own);
}

/** The packages of crun 1.28, made again, and the lock that names those. */
async function repacked(): Promise<{ lock: LabLock; debs: Map<string, SmallDeb> }> {
  const debs = new Map<string, SmallDeb>();
  const packages: LockedPackage[] = [];
  for (const entry of lock.packages) {
    if (!releaseOf(lock, "crun", "1.28").packages.includes(packageKey(entry))) {
      packages.push(entry);
      continue;
    }
    const deb = await repack(entry);
    debs.set(entry.name, deb);
    packages.push({ ...entry, deb: { sha256: sha256(deb.bytes), size: deb.bytes.length } });
  }
  return { lock: { ...lock, packages }, debs };
}

const tools = ["apt-get", "dpkg-deb", "gpg", "xz"];
const lacking = tools.filter((tool) => {
  try {
    return execFileSync("which", [tool]).length === 0;
  } catch {
    return true;
  }
});

test("the image is built from the repository alone, every byte as it is", async () => {
  const image = await buildLocked(lock, await noArchive(), ignore, committed);
  expect(image.artifacts.map(({ artifact }) => artifact.path).sort()).toEqual(
    lock.artifacts.map(({ path }) => path).sort(),
  );
  for (const { artifact, bytes } of image.artifacts) {
    expect(sha256(bytes), artifact.path).toBe(await bytesOf(artifact.path));
  }
});

test("a damaged file of the repository is not built from", async () => {
  const dir = await copyImage();
  await flipBit(join(dir, pack));
  const build = buildLocked(lock, await noArchive(), ignore, new Committed(dir, lock));
  await expect(build).rejects.toThrow("the archive was asked");
});

describe.skipIf(lacking.length > 0)("a small archive", () => {
  test("gives what the repository lacks, also from its snapshot when it has dropped it", async () => {
    const { lock: now, debs } = await repacked();
    const dir = await copyImage();
    await rm(join(dir, pack));
    const all = [...debs.values()];
    const dropped = debs.get("libblake3-0");
    const build = async (apt: Apt) => buildLocked(now, apt, ignore, new Committed(dir, now));

    const mirror = { debs: all.filter((deb) => deb !== dropped) };
    await expect(build(await serveArchives(mirror))).rejects.toThrow(
      /^forky no longer has libblake3-0 .* \(i386\)\. Take it from a snapshot of the archive, .* crunbook lab lock --release crun-1\.28$/,
    );

    const image = await build(await serveArchives(mirror, { debs: all }));
    for (const { artifact, bytes } of image.artifacts) {
      expect(sha256(bytes), artifact.path).toBe(await bytesOf(artifact.path));
    }
  });

  test("is not believed when a package is another one than the lock's", async () => {
    const dir = await copyImage();
    await rm(join(dir, pack));
    const { debs } = await repacked();
    const apt = await serveArchives({ debs: [...debs.values()] });
    await expect(buildLocked(lock, apt, ignore, new Committed(dir, lock))).rejects.toThrow(
      "do not trust this mirror",
    );
  });

  test("says which shared library would move with a release, which can be kept", async () => {
    const { lock: now, debs } = await repacked();
    const find = (name: string) => {
      const entry = now.packages.find(
        (one) => one.name === name && one.suite === "forky" && one.use === "content",
      );
      if (entry === undefined) throw new Error(`no ${name}`);
      return entry;
    };
    debs.set("crun", await repack(find("crun"), "1.28-2"));
    debs.set("libc6", await repack(find("libc6"), "2.44-1"));
    const apt = await serveArchives({
      debs: [...debs.values()],
      sources: [{ name: "crun", version: "1.28-2", patches: ["fix.patch"] }],
    });
    const [move, ...more] = await sharedMoves(now, ["crun-1.28"], apt);
    expect(move).toMatchObject({ from: "2.43-7", to: "2.44-1", with: ["runc-1.3.6"] });
    expect(more).toEqual([]);
    if (move === undefined) return;

    const parts = ["crun-1.28"];
    const { lock: kept } = await buildNewest(now, { parts, keep: [move.package] }, apt, ignore, committed);
    const version = (of: LabLock, key: string) => of.packages.find((one) => packageKey(one) === key)?.version;
    expect(version(kept, "forky/crun:i386")).toBe("1.28-2");
    expect(version(kept, "forky/libc6:i386")).toBe("2.43-7");
    expect(releaseOf(kept, "crun", "1.28").patches).toEqual({ state: "read", names: ["fix.patch"] });
    expect(releaseOf(kept, "runc", "1.3.6")).toEqual(releaseOf(now, "runc", "1.3.6"));

    const { lock: moved } = await buildNewest(now, { parts, keep: [] }, apt, ignore, committed);
    expect(version(moved, "forky/libc6:i386")).toBe("2.44-1");
  });

  test("has patch lists, or has lost them", async () => {
    const apt = await serveArchives({
      debs: [],
      sources: [
        { name: "crun", version: "1.0-1", patches: ["b.patch", "a.patch"] },
        { name: "crun", version: "1.0-2", patches: [] },
        { name: "crun", version: "1.0-3", patches: undefined },
      ],
    });
    const patches = (version: string) => apt.patches("forky", { name: "crun", version });
    expect(await patches("1.0-1")).toEqual({ state: "read", names: ["b.patch", "a.patch"] });
    expect(await patches("1.0-2")).toEqual({ state: "read", names: [] });
    expect(await patches("1.0-3")).toEqual({ state: "unknown", reason: "dropped" });
    expect(await patches("1.0-4")).toEqual({ state: "unknown", reason: "dropped" });
  });
});
