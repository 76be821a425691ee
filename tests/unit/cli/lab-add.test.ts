import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import { addRelease } from "../../../src/cli/lab-add.ts";
import { releasesFile } from "../../../src/lab/image/release-recipe.ts";
import { complaint, demoProject } from "../../fixtures/project.ts";
import { repository } from "../../fixtures/repository.ts";

const file = "content/runtimes/crun.json";
const from = { suite: "forky", released: "2026-11-30" } as const;

test("a release is written where people write it, and refused until it is locked", async () => {
  const project = await demoProject();
  const added = await addRelease(project.root, { runtime: "crun", version: "1.28" }, from);
  expect(added).toEqual({ files: [releasesFile, file], examples: ["demo-denied", "demo-missing"] });
  expect(JSON.parse(await project.read(file)).releases.at(-1)).toEqual({
    version: "1.28",
    released: "2026-11-30",
    distribution: "Debian testing (forky)",
    notes: expect.stringMatching(/1\.28$/),
  });
  const [first] = (await complaint(checkContent(project.root))).split("\n");
  expect(first).toMatch(
    /^src\/lab\/image\/runtimes\.json:\d+: the lab's image has no crun 1\.28\. Add it: crunbook lab lock --release crun-1\.28 --shared keep$/,
  );
});

test("it stands between its neighbours, and no other line moves", async () => {
  const project = await demoProject();
  const before = await readFile(path.join(repository, releasesFile), "utf8");
  await project.write(releasesFile, before);
  await addRelease(project.root, { runtime: "crun", version: "1.14.4" }, { ...from, suite: "sid" });
  const after = await project.read(releasesFile);
  const versions = JSON.parse(after).map((one: { version: string }) => one.version);
  expect(versions.slice(-5)).toEqual(["0.17", "1.8.1", "1.14.4", "1.21", "1.28"]);
  const [start = "", end = ""] = before.split(
    /(?<=\n)(?= {2}\{\n {4}"runtime": "crun",\n {4}"version": "1\.21")/,
  );
  expect(after.startsWith(start)).toBe(true);
  expect(after.endsWith(end)).toBe(true);
  expect(after.slice(start.length, -end.length)).toBe(`  {
    "runtime": "crun",
    "version": "1.14.4",
    "suite": "sid",
    "libraries": ["libseccomp2", "libcap2", "libsystemd0", "libjson-c5", "libblake3-0"]
  },
`);
});

test.each([
  ["that is there", "1.21", "forky", `${releasesFile} has crun-1.21 already`],
  [
    "of a suite that gives another",
    "1.28",
    "bookworm",
    /^bookworm gives the lab crun-1\.8\.1, .* take 1\.28 from/i,
  ],
] as const)("a release %s is refused, and nothing is written", async (_, version, suite, said) => {
  const project = await demoProject();
  const before = [await project.read(releasesFile), await project.read(file)];
  const message = await complaint(addRelease(project.root, { runtime: "crun", version }, { ...from, suite }));
  expect(message).toMatch(said);
  expect([await project.read(releasesFile), await project.read(file)]).toEqual(before);
});
