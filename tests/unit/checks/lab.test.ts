import { expect, test } from "vitest";
import { checkFiles } from "../../../src/lab/image/image.ts";
import { complaint, demoProject, type Project } from "../../fixtures/project.ts";
import { imageDir } from "../../fixtures/repository.ts";
import { said } from "./planted.ts";

/** The first line that the checks say; the rest names the checks that wait. */
async function first(change: (project: Project) => Promise<unknown>): Promise<string> {
  const [found = "", ...more] = (await said(change)).split("\n");
  expect(more).toEqual([expect.stringMatching(/^not checked before that is put right: releases, /)]);
  return found;
}

test.each(["kernel/bzImage", "kernel/initrd", "libc/bookworm.tar", "runtimes/crun-1.21.tar"])(
  "a letter of %s is another",
  async (name) => {
    const file = `public/lab/${name}`;
    expect(await first((project) => project.edit(file, /^./, "X"))).toMatch(
      new RegExp(
        `^${file} is damaged: its SHA-256 is [0-9a-f]{64}, the lock says [0-9a-f]{64}\\. Take the file back from git, or build the image anew: crunbook lab build$`,
      ),
    );
  },
);

test("a file that is longer, one that is gone, and one that the lock does not know", async () => {
  const file = "public/lab/kernel/initrd";
  expect(await first((project) => project.edit(file, /$/, "more"))).toContain(
    `${file} is damaged: 17 bytes long, the lock says 13. Take`,
  );
  expect(await first((project) => project.remove(file))).toContain(`${file} is missing. Take the file`);
  expect(await first((project) => project.write("public/lab/kernel/other", ""))).toBe(
    "public/lab/kernel/other is not in the lock: remove it",
  );
});

test("a lock that was edited, and a project without one", async () => {
  expect(
    await first((project) => project.edit("public/lab/lock.json", "6.12.1-demo", "6.12.2-demo")),
  ).toMatch(
    /^public\/lab\/lock\.json was changed by something else than the CLI\. Take it back from git, or write it anew/,
  );
  expect(await first((project) => project.remove("public/lab/lock.json"))).toBe(
    "public/lab/lock.json is missing. Take it back from git.",
  );
  expect(await first((project) => project.edit("public/lab/SOURCES.md", "demo", "damo"))).toMatch(
    /^public\/lab\/SOURCES\.md is not the list that belongs to the lock\./,
  );
});

test("a folder that is no lab is told in words", async () => {
  const { root } = await demoProject();
  expect(await complaint(checkFiles(root))).toContain("lock.json is missing. Take it back from git.");
});

test("all files of the real image are compared in less than a second", async () => {
  // Of several tries the best: others may work on the machine.
  const times: number[] = [];
  for (let tries = 0; tries < 5 && Math.min(...times) > 1000; tries++) {
    const started = performance.now();
    await checkFiles(imageDir);
    times.push(performance.now() - started);
  }
  expect(Math.min(...times)).toBeLessThan(1000);
});
