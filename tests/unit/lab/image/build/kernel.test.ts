import { expect, test } from "vitest";
import { kernelConfig, kernelRelease } from "../../../../../src/lab/image/build/kernel/kernel.ts";
import { artifactOf } from "../../../../../src/lab/image/contents.ts";
import { loadArtifact, readLock } from "../../../../../src/lab/image/image.ts";
import { kernel } from "../../../../../src/lab/image/recipe.ts";
import { packageKey } from "../../../../../src/schema/lab-lock.ts";
import { imageDir } from "../image-copy.ts";

test("the image's kernel says in its header which release it is, and was made with the configuration that stands here", async () => {
  const locked = artifactOf(await readLock(imageDir), "kernel");
  expect(kernelRelease(await loadArtifact(imageDir, locked))).toBe(locked.release);
  expect(locked.release.startsWith(`${kernel.series}.`)).toBe(true);
  expect(locked.packages[0], "it gives the kernel its version").toBe(packageKey(kernel.source));
  expect(locked.config, "crunbook lab lock --keep compiles it anew").toBe((await kernelConfig()).digest);
});

test.each([
  ["nothing", new Uint8Array()],
  ["a text", new TextEncoder().encode("make: *** No rule to make target\n".repeat(100))],
])("%s is no kernel", (_, bytes) => {
  expect(() => kernelRelease(bytes)).toThrow("what was compiled is no Linux kernel: it has no header");
});

test("every group of the configuration says what it is for, and no option stands there twice", async () => {
  const { text } = await kernelConfig();
  const groups = text.split("\n\n").map((group) => group.trim().split("\n"));
  for (const [first, ...rest] of groups) {
    expect(first).toMatch(/^# .*\w/);
    for (const line of rest) expect(line).toMatch(/^(?:# .*\w|CONFIG_\w+=(?:[yn]|\d+|"[\w,]+"))/);
  }
  const names: string[] = text.match(/^CONFIG_\w+/gm) ?? [];
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
