import { readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../../../src/errors/user-error.ts";
import { checkImage, loadArtifact, readLock } from "../../../../src/lab/image/image.ts";
import { artifactAt, copyImage, flipBit, imageDir } from "./image-copy.ts";

const pack = "runtimes/crun-1.28.tar.zst";

async function complaintAbout(dir: string): Promise<string> {
  const error: unknown = await checkImage(dir).catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw new Error(`no UserError: ${String(error)}`);
  return error.message;
}

describe("the committed image", () => {
  test("is as locked, and within its budget", async () => {
    const { files, size } = await checkImage(imageDir);
    expect(files).toBeGreaterThan(14);
    expect(size).toBeLessThanOrEqual(48e6);
    const { artifacts } = await readLock(imageDir);
    for (const artifact of artifacts) expect(artifact.file.size, artifact.path).toBeLessThanOrEqual(20e6);
  });
});

describe("checkImage names the file", () => {
  test("that is damaged", async () => {
    const dir = await copyImage();
    await flipBit(join(dir, pack));
    expect(await complaintAbout(dir)).toMatch(/crun-1\.28\.tar\.zst is damaged: its SHA-256 is [0-9a-f]{64}/);
  });

  test("that is cut short", async () => {
    const dir = await copyImage();
    await truncate(join(dir, "kernel/bzImage"), 1000);
    expect(await complaintAbout(dir)).toMatch(/bzImage is damaged: 1000 bytes long/);
  });

  test("that is missing, and all others too", async () => {
    const dir = await copyImage();
    await rm(join(dir, pack));
    await rm(join(dir, "base/rootfs.tar.zst"));
    const complaint = await complaintAbout(dir);
    expect(complaint.split("\n")).toHaveLength(2);
    expect(complaint).toMatch(/rootfs\.tar\.zst is missing/);
    expect(complaint).toMatch(/crun-1\.28\.tar\.zst is missing.*crunbook lab build/);
  });

  test("that is too large to download, whoever wrote the lock", async () => {
    const dir = await copyImage();
    const { file } = await artifactAt(pack);
    const text = await readFile(join(imageDir, "lock.json"), "utf8");
    await writeFile(join(dir, "lock.json"), text.replace(`"size": ${file.size}`, '"size": 4000001'));
    expect(await complaintAbout(dir)).toMatch(/^runtimes\/crun-1\.28\.tar\.zst has 4000001 bytes, 1 more/m);
  });

  test("that is not in the lock", async () => {
    const dir = await copyImage();
    await writeFile(join(dir, "runtimes/crun-9.tar.zst"), "");
    expect(await complaintAbout(dir)).toMatch(/crun-9\.tar\.zst is not in the lock/);
  });

  test("whose digest has one digit flipped in the lock", async () => {
    const dir = await copyImage();
    const { file, content } = await artifactAt(pack);
    for (const { sha256 } of [file, content]) {
      const flipped = `${sha256.slice(0, 9)}${sha256[9] === "0" ? "1" : "0"}${sha256.slice(10)}`;
      const text = await readFile(join(imageDir, "lock.json"), "utf8");
      await writeFile(join(dir, "lock.json"), text.replace(sha256, flipped));
      const complaint = await complaintAbout(dir);
      expect(complaint).toMatch(/crun-1\.28\.tar\.zst (is damaged|holds something else)/);
      expect(complaint).toContain(flipped);
      await expect(readLock(dir)).rejects.toThrow(/lock\.json was changed/);
    }
  });

  test("lock.json, when a digit is flipped that no artifact depends on", async () => {
    const dir = await copyImage();
    const text = await readFile(join(dir, "lock.json"), "utf8");
    const { packages } = await readLock(dir);
    const digest = packages[0]?.deb.sha256 ?? "";
    await writeFile(
      join(dir, "lock.json"),
      text.replace(
        digest,
        digest.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
      ),
    );
    expect(await complaintAbout(dir)).toMatch(/lock\.json was changed by something else than the CLI/);
  });

  test("SOURCES.md, when it lists something else than the lock", async () => {
    const dir = await copyImage();
    await flipBit(join(dir, "SOURCES.md"));
    expect(await complaintAbout(dir)).toMatch(/SOURCES\.md is not the list that belongs to the lock/);
  });

  test("lock.json, when it is no JSON, or missing", async () => {
    const dir = await copyImage();
    await truncate(join(dir, "lock.json"), 500);
    expect(await complaintAbout(dir)).toMatch(/lock\.json:\d+: is not JSON/);
    await rm(join(dir, "lock.json"));
    expect(await complaintAbout(dir)).toMatch(/lock\.json is missing/);
  });
});

describe("loadArtifact", () => {
  test("gives the content", async () => {
    const artifact = await artifactAt("base/initrd.cpio.zst");
    const content = await loadArtifact(imageDir, artifact);
    expect(content.length).toBe(artifact.content.size);
    expect(new TextDecoder().decode(content.subarray(0, 6))).toBe("070701");
  });

  test("refuses a damaged and a missing file", async () => {
    const dir = await copyImage();
    const artifact = await artifactAt(pack);
    await flipBit(join(dir, pack));
    await expect(loadArtifact(dir, artifact)).rejects.toThrow(UserError);
    await rm(join(dir, pack));
    await expect(loadArtifact(dir, artifact)).rejects.toThrow(/is missing/);
  });
});
