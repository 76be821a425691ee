import { expect, test } from "vitest";
import { packLimitProblem } from "../../../../src/lab/image/limits.ts";
import { artifactAt } from "./image-copy.ts";

async function problemWith(path: string, size: number): Promise<string | undefined> {
  const artifact = await artifactAt(path);
  return packLimitProblem({ ...artifact, file: { ...artifact.file, size } });
}

test.each(["runtimes/runc-1.3.6.tar.zst", "libc/forky.tar.zst"])(
  "%s may have 4,000,000 bytes, and not one more",
  async (path) => {
    expect(await problemWith(path, 4_000_000)).toBeUndefined();
    expect(await problemWith(path, 4_000_001)).toMatch(
      new RegExp(`^${path} has 4000001 bytes, 1 more than .*: src/lab/image/build/pack\\.ts$`),
    );
  },
);

test("the kernel, which every machine needs, may have more", async () => {
  expect(await problemWith("kernel/bzImage", 5_700_000)).toBeUndefined();
});
