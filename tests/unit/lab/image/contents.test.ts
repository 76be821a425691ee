import { expect, test } from "vitest";
import { packsOf } from "../../../../src/lab/image/contents.ts";
import { readLock } from "../../../../src/lab/image/image.ts";
import { imageDir } from "./image-copy.ts";

const lock = await readLock(imageDir);

test("a release is its suite's C library and its own pack, in this order", () => {
  const packs = lock.artifacts
    .filter((artifact) => artifact.kind === "runtime")
    .map((release) => packsOf(lock, release).map(({ path }) => path));
  expect(packs).toContainEqual(["libc/trixie.tar.zst", "runtimes/runc-1.1.15.tar.zst"]);
  expect(packs).toContainEqual(["libc/trixie.tar.zst", "runtimes/crun-1.21.tar.zst"]);
  expect(packs).toContainEqual(["libc/experimental.tar.zst", "runtimes/runc-1.4.3.tar.zst"]);
});
