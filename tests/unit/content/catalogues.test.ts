import { expect, test } from "vitest";
import { loadCatalogues } from "../../../src/content/catalogues.ts";
import { messageId } from "../../../src/schema/message.ts";
import { complaint, emptyProject, type Project } from "../../fixtures/project.ts";

const message = {
  id: messageId("crun", "cannot open {path}"),
  template: "cannot open {path}",
  kind: "error",
  file: "src/a.c",
  first: "1.0",
  last: "1.1",
};
const catalogue = {
  emitter: "crun",
  repository: "https://example.org/crun",
  releases: ["1.0", "1.1"],
  messages: [message],
};

function write(project: Project, name: string, value: object): Promise<void> {
  const digests = { inputs: "0".repeat(64), seal: "0".repeat(64) };
  return project.write(`content/messages/${name}.json`, JSON.stringify({ ...value, ...digests }));
}

test("catalogues come innermost first", async () => {
  const project = await emptyProject();
  await write(project, "crun", catalogue);
  await write(project, "kubelet", { ...catalogue, emitter: "kubelet", messages: [] });
  await write(project, "kernel", { ...catalogue, emitter: "kernel", messages: [] });
  const emitters = (await loadCatalogues(project.root)).map(({ emitter }) => emitter);
  expect(emitters).toEqual(["kernel", "crun", "kubelet"]);
});

test("a project without catalogues has none", async () => {
  expect(await loadCatalogues((await emptyProject()).root)).toEqual([]);
});

test.each([
  ["runc", catalogue, 'holds the messages of "crun". Name the file crun.json'],
  ["crun", { ...catalogue, messages: [message, message] }, `the id ${message.id} stands there twice`],
  [
    "crun",
    { ...catalogue, messages: [{ ...message, first: "1.1", last: "1.0" }] },
    '"1.1" to "1.0" is no range',
  ],
  ["crun", { ...catalogue, messages: [{ ...message, first: "0.9" }] }, '"0.9" to "1.1" is no range'],
  [
    "crun",
    { ...catalogue, tag: "v{release}", earlierTags: [{ tag: "{release}", until: "0.9" }] },
    'tags until "0.9", which is no release',
  ],
  [
    "crun",
    {
      ...catalogue,
      alsoFrom: [
        {
          repository: "https://example.org/b",
          tag: "v{release}",
          earlierTags: [{ tag: "b", until: "1.0" }],
        },
      ],
    },
    'must have {release} where the release stands: "v{release}"',
  ],
])("%s.json is refused when its parts do not fit", async (name, value, words) => {
  const project = await emptyProject();
  await write(project, name, value);
  expect(await complaint(loadCatalogues(project.root))).toContain(words);
});
