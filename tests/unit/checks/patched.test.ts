import { expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import type { PatchList } from "../../../src/schema/lab-lock.ts";
import { writeLab } from "../../fixtures/demo-files.ts";
import {
  addRecording,
  complaint,
  demoProject,
  missingArticle,
  type Project,
  succeeding,
} from "../../fixtures/project.ts";

const patches: PatchList = { state: "read", names: ["CVE-2024-1.patch"] };
const unknown: PatchList = { state: "unknown", reason: "dropped" };
const lastRecording = "examples/demo-missing/recorded/crun-1.21.console";

/** The demo project, in which `demo-missing` names releases of a wording that no catalogue has. */
async function naming(releases: string, list: PatchList, more = ""): Promise<Project> {
  const project = await demoProject();
  const wording = '{errno}", by: crun';
  await project.edit(missingArticle, wording, `${wording}, releases: "${releases}"${more}`);
  await writeLab(
    project,
    [
      ["crun", "1.8.1"],
      ["crun", "1.21"],
      ["runc", "1.1.15"],
    ],
    list,
  );
  return project;
}

const said = async (...of: Parameters<typeof naming>): Promise<string> =>
  complaint(checkContent((await naming(...of)).root));

test("a first release that only a patched package's recording shows", async () => {
  expect(await said("crun ≥ 1.8", patches)).toBe(
    `${missingArticle}:5: crun 1.8 rests on examples/demo-missing/recorded/crun-1.8.1.console alone, and the package that ran there, demo 1.0-1, has patches of the distribution. ` +
      'Cite the upstream source at that release\'s tag, sources: ["https://example.org/crun/blob/1.8/…"], or name the one release as the distribution\'s: "as Debian 12 patches it".',
  );
});

test("a last release is asked of the newest recording", async () => {
  const message = await said("crun up to 1.21", unknown);
  expect(message).toContain(`crun 1.21 rests on ${lastRecording} alone`);
  expect(message).toContain("may have patches: its list is not known");
});

test.each<[what: string, releases: string, list: PatchList, more?: string]>([
  ["a package without patches", "crun ≥ 1.8", { state: "read", names: [] }],
  [
    "the source at that release's tag",
    "crun ≥ 1.8",
    patches,
    ', sources: ["https://github.com/containers/crun/blob/1.8/src/demo.c#L1"]',
  ],
])("%s will do", async (_, ...of) => {
  const project = await naming(...of);
  expect((await checkContent(project.root)).articles).toHaveLength(2);
});

test("the source at another release's tag will not", async () => {
  const elsewhere = ', sources: ["https://github.com/containers/crun/blob/1.21/src/demo.c#L1"]';
  expect(await said("crun ≥ 1.8", patches, elsewhere)).toContain("crun 1.8 rests on");
});

/** Only crun 1.21 prints it. */
async function onlyNewest(releases: string, affects: string): Promise<Project> {
  const project = await naming(releases, patches);
  await addRecording(project, "demo-missing", "crun", "1.8.1", [succeeding("crun run demo", "fine")]);
  await project.edit(missingArticle, "affects: [{ runtime: crun }]", `affects: [{ ${affects} }]`);
  return project;
}

const own = "https://github.com/containers/crun/blob/1.21/src/demo.c#L1";

test("a single release may be the distribution's, if the text says so", async () => {
  const affects = `runtime: crun, introduced: "1.21", sources: ["${own}"]`;
  const bare = await onlyNewest("crun 1.21", affects);
  expect(await complaint(checkContent(bare.root))).toContain(`crun 1.21 rests on ${lastRecording} alone`);
  const told = await onlyNewest("crun 1.21 as Debian 13 patches it", affects);
  expect((await checkContent(told.root)).articles).toHaveLength(2);
});

test("a range of affected releases does not begin with a distribution's", async () => {
  const project = await onlyNewest(
    "crun 1.21 as Debian 13 patches it",
    'runtime: crun, introduced: "1.21", change: { title: "crun #1", url: "https://github.com/containers/crun/pull/1" }',
  );
  expect(await complaint(checkContent(project.root))).toMatch(
    new RegExp(
      `^${missingArticle}:\\d+: introduced 1\\.21 rests on a release that "releases" call a distribution's`,
    ),
  );
});
