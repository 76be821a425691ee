import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, readFile, readlink, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { bundleTar, joinParts, ownPart, sharedParts } from "../../../../src/lab/example/bundle.ts";
import { exampleFiles } from "../../../../src/lab/example/files.ts";
import { loadExamples } from "../../../../src/lab/example/load.ts";
import type { ImageContents } from "../../../../src/lab/image/contents.ts";
import { readTar } from "../../../../src/lab/image/formats/read-tar.ts";
import { writeTar } from "../../../../src/lab/image/formats/tar.ts";
import type { Tree, TreeEntry } from "../../../../src/lab/image/formats/tree.ts";
import { complaint, demoProject, type Project } from "../../../fixtures/project.ts";

const file = (text: string, mode = 0o755): TreeEntry => ({
  type: "file",
  mode,
  content: new TextEncoder().encode(text),
});

const image: ImageContents = {
  rootfs: () =>
    writeTar(
      new Map<string, TreeEntry>([
        ["bin", { type: "directory", mode: 0o755 }],
        ["bin/busybox", file("busybox")],
        ["bin/sh", { type: "symlink", target: "busybox" }],
        ["tmp", { type: "directory", mode: 0o1777 }],
      ]),
    ),
  program: (name) =>
    writeTar(
      new Map<string, TreeEntry>([
        ["tmp", { type: "directory", mode: 0o700 }],
        ["usr", { type: "directory", mode: 0o755 }],
        [`usr/${name}`, file(name)],
      ]),
    ),
};

async function bundle(project: Project): Promise<Uint8Array> {
  const folder = (await loadExamples(project.root)).find(({ slug }) => slug === "demo-denied");
  if (!folder) throw new Error("no demo-denied");
  return bundleTar(
    "demo-denied",
    folder.example,
    await exampleFiles(project.root, "demo-denied", folder.example),
    image,
  );
}

async function partsOf(project: Project): Promise<{ shared: Map<string, Tree>; own: Tree }> {
  const folder = (await loadExamples(project.root)).find(({ slug }) => slug === "demo-denied");
  if (!folder) throw new Error("no demo-denied");
  const shared = await sharedParts(folder.example, image);
  const files = await exampleFiles(project.root, "demo-denied", folder.example);
  return { shared, own: ownPart("demo-denied", files, [...shared.values()]) };
}

async function entry(project: Project, name: string): Promise<TreeEntry> {
  const found = (await readTar(await bundle(project))).get(`demo-denied/${name}`);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

async function json(project: Project, name: string): Promise<unknown> {
  const found = await entry(project, name);
  return found.type === "file" ? JSON.parse(new TextDecoder().decode(found.content)) : undefined;
}

test("is one folder with all that a run needs", async () => {
  const project = await demoProject();
  await project.edit("examples/demo-denied/example.json", '"modes"', '"programs": ["tar"], "modes"');
  const tree = await readTar(await bundle(project));
  expect([...tree.keys()].sort()).toEqual(
    [
      "",
      "/config.json",
      "/fixed",
      "/fixed/config.json",
      "/rootfs",
      "/rootfs/bin",
      "/rootfs/bin/busybox",
      "/rootfs/bin/sh",
      "/rootfs/opt",
      "/rootfs/opt/secret",
      "/rootfs/tmp",
      "/rootfs/usr",
      "/rootfs/usr/tar",
      "/steps.sh",
      "/tools",
      "/tools/helper.sh",
    ].map((name) => `demo-denied${name}`),
  );
});

test("config.json is the base with the example's patch over it", async () => {
  expect(await json(await demoProject(), "config.json")).toEqual({
    ociVersion: "1.0.2",
    root: { path: "rootfs" },
    process: { args: ["cat", "/demo"], env: ["PATH=/bin"] },
    mounts: [
      { destination: "/proc", type: "proc" },
      { destination: "/dev", type: "tmpfs" },
    ],
    linux: { seccomp: { defaultAction: "SCMP_ACT_ALLOW" } },
  });
});

test("a further bundle patches the example's own config and finds the root file system above it", async () => {
  expect(await json(await demoProject(), "fixed/config.json")).toMatchObject({
    root: { path: "../rootfs" },
    process: { args: ["cat", "/readable"], env: ["PATH=/bin"] },
    mounts: [{ destination: "/proc" }, { destination: "/dev" }],
    linux: {
      seccomp: { defaultAction: "SCMP_ACT_ERRNO", defaultErrnoRet: 38, architectures: ["SCMP_ARCH_X86"] },
    },
  });
});

test("modes are those of the example, the repository and the image", async () => {
  const project = await demoProject();
  await project.edit("examples/demo-denied/example.json", '"modes"', '"programs": ["tar"], "modes"');
  expect(await entry(project, "rootfs/opt/secret")).toMatchObject({ mode: 0 });
  expect(await entry(project, "steps.sh")).toMatchObject({ mode: 0o755 });
  expect(await entry(project, "config.json")).toMatchObject({ mode: 0o644 });
  expect(await entry(project, "tools/helper.sh")).toMatchObject({ mode: 0o755 });
  // A program's archive has the folder too: the root file system's own mode stands.
  expect(await entry(project, "rootfs/tmp")).toMatchObject({ mode: 0o1777 });
  expect(await entry(project, "rootfs/bin/sh")).toEqual({ type: "symlink", target: "busybox" });
});

test("its parts, put together, are the same bytes, and none has what another has", async () => {
  const project = await demoProject();
  await project.edit("examples/demo-denied/example.json", '"modes"', '"programs": ["tar"], "modes"');
  const { shared, own } = await partsOf(project);
  expect([...shared.keys()]).toEqual(["rootfs", "tar"]);
  const parts = [...shared.values()];
  const joined = await joinParts("demo-denied", parts, own);
  expect(Buffer.from(joined).equals(await bundle(project))).toBe(true);
  const paths = [...parts.flatMap((part) => [...part.keys()].map((name) => `demo-denied/${name}`))];
  expect(paths.filter((name) => own.has(name))).toEqual([]);
  // A second root file system over the same files is a mistake in the recipe.
  await expect(async () => joinParts("demo-denied", [...parts, ...parts], own)).rejects.toThrow(
    "two entries",
  );
});

test("its parts, unpacked one over the other, are the bundle unpacked, modes and links too", async () => {
  const project = await demoProject();
  await project.edit("examples/demo-denied/example.json", '"modes"', '"programs": ["tar"], "modes"');
  const { shared, own } = await partsOf(project);
  const folder = await mkdtemp(path.join(tmpdir(), "crunbook-parts-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const unpack = async (archive: Uint8Array, into: string): Promise<void> => {
    await writeFile(path.join(folder, "part.tar"), archive);
    execFileSync("tar", ["xpf", "part.tar", "-C", into], { cwd: folder });
  };
  await unpack(await writeTar(own), ".");
  for (const part of shared.values()) await unpack(await writeTar(part), "demo-denied");
  for (const [name, entry] of await readTar(await bundle(project))) {
    const found = path.join(folder, name);
    if (entry.type === "symlink") expect(await readlink(found), name).toBe(entry.target);
    else expect((await stat(found)).mode & 0o7777, name).toBe(entry.mode);
    if (entry.type === "file" && entry.mode !== 0) {
      expect((await readFile(found)).equals(entry.content), name).toBe(true);
    }
  }
});

test("the same inputs give the same bytes, whatever the files' times and the umask", async () => {
  const [a, b] = [await demoProject(), await demoProject()];
  await utimes(`${b.root}/examples/demo-denied/steps.sh`, 1, 1);
  await chmod(`${b.root}/examples/demo-denied/config.json`, 0o600);
  const [first, second] = [await bundle(a), await bundle(b)];
  expect(Buffer.from(first).equals(second)).toBe(true);
  // The first entry's time of change, as a tar header has it.
  expect(Buffer.from(first.subarray(136, 147)).toString()).toBe("00000000000");
});

test.each([
  [
    "a mode of a file that is not there",
    '"rootfs/opt/secret"',
    '"rootfs/opt/secrte"',
    /examples\/demo-denied\/example\.json: modes names "rootfs\/opt\/secrte", which is not below/,
  ],
  [
    "a shared file that is not there",
    '"helper.sh"',
    '"helpr.sh"',
    /examples\/demo-denied\/example\.json: shared file helpr\.sh is not in examples\/_shared\//,
  ],
])("names %s", async (_, from, to, message) => {
  const project = await demoProject();
  await project.edit("examples/demo-denied/example.json", from, to);
  expect(await complaint(bundle(project))).toMatch(message);
});

test("names a part that is missing, no JSON, or misused", async () => {
  const project = await demoProject();
  const example = { shared: {}, modes: {} };
  const files = () => complaint(loadAndRead(project, example));
  await project.write("examples/demo-denied/bundles/fixed.json", "{ no");
  expect(await files()).toMatch(/^examples\/demo-denied\/bundles\/fixed\.json:1: is not JSON: /);
  await project.write("examples/demo-denied/bundles/fixed.json", '{ "linux": { "$shared": "gone.json" } }');
  expect(await files()).toBe("examples/_shared/gone.json: is missing");
  await project.write("examples/demo-denied/bundles/fixed.json", '{ "mounts": { "$append": {} } }');
  expect(await files()).toMatch(/^examples\/demo-denied\/bundles\/fixed\.json: "\$append" takes a list/);
  const variant = "examples/demo-denied/bundles/fixed.json";
  await project.write(variant, '{\n  "root": {\n    "readOnly": true\n  }\n}\n');
  expect(await files()).toBe(`${variant}:3: root has no field "readOnly". Did you mean "readonly"?`);
  const mount = { destination: "/data", source: "data", options: ["bind"] };
  await project.write(variant, JSON.stringify({ mounts: { $append: [mount] } }));
  expect(await files()).toContain(
    `${variant}:1: the source "data" would be looked for in the bundle's own folder`,
  );
  await project.remove("examples/demo-denied/config.json");
  expect(await files()).toBe("examples/demo-denied/config.json: is missing");
});

async function loadAndRead(project: Project, changes: object): Promise<unknown> {
  const folder = (await loadExamples(project.root)).find(({ slug }) => slug === "demo-denied");
  if (!folder) throw new Error("no demo-denied");
  return exampleFiles(project.root, "demo-denied", { ...folder.example, ...changes });
}
