import { chmod, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { engines } from "../../../../src/lab/engine/local.ts";
import { exampleFiles, treeDigest } from "../../../../src/lab/example/files.ts";
import { loadExamples } from "../../../../src/lab/example/load.ts";
import { readLock } from "../../../../src/lab/image/image.ts";
import { firstMachine, machineKind } from "../../../../src/lab/machine/kinds.ts";
import { scriptsAround } from "../../../../src/lab/machine/scripts.ts";
import { type Inputs, inputsDigest } from "../../../../src/lab/recording/digest.ts";
import { planReplays } from "../../../../src/lab/replay/plan.ts";
import type { Artifact, LabLock, RuntimeArtifact } from "../../../../src/schema/lab-lock.ts";
import { demoProject, type Project } from "../../../fixtures/project.ts";
import { imageDir, repository } from "../../../fixtures/repository.ts";

const versions = z.record(z.string(), z.string());
const lock = await readLock(imageDir);
const release = runtimeOf(lock, "1.8.1");

function runtimeOf(of: LabLock, version: string): RuntimeArtifact {
  const found = of.artifacts.find(
    (artifact): artifact is RuntimeArtifact =>
      artifact.kind === "runtime" && artifact.runtime === "crun" && artifact.version === version,
  );
  if (!found) throw new Error(`no crun ${version}`);
  return found;
}

/** The lock with other content in the artifacts that `which` chooses. */
function changed(which: (artifact: Artifact) => boolean): LabLock {
  const other = (artifact: Artifact) => ({
    ...artifact,
    content: { ...artifact.content, sha256: "f".repeat(64) },
  });
  return {
    ...lock,
    artifacts: lock.artifacts.map((artifact) => (which(artifact) ? other(artifact) : artifact)),
  };
}

async function digestOf(
  project: Project,
  of: LabLock = lock,
  more: Partial<Pick<Inputs, "traits" | "scripts">> = {},
): Promise<string> {
  const folder = (await loadExamples(project.root)).find(({ slug }) => slug === "demo-denied");
  if (!folder) throw new Error("no demo-denied");
  const files = treeDigest(await exampleFiles(project.root, "demo-denied", folder.example));
  const kind = machineKind(firstMachine);
  return inputsDigest({
    lock: of,
    release: runtimeOf(of, release.version),
    kind,
    traits: { version: "1", settings: {} },
    example: folder.example,
    files,
    ...more,
  });
}

test("the same inputs give the same digest", async () => {
  expect(await digestOf(await demoProject())).toBe(await digestOf(await demoProject()));
});

const folder = "examples/demo-denied";
const edits: [what: string, edit: (project: Project) => Promise<void>][] = [
  ["a step", (p) => p.edit(`${folder}/steps.sh`, "run demo", "run demo2")],
  ["a note", (p) => p.edit(`${folder}/steps.sh`, "# Remedy", "# Cure")],
  ["config.json", (p) => p.edit(`${folder}/config.json`, "/demo", "/etc")],
  ["a bundle", (p) => p.edit(`${folder}/bundles/fixed.json`, "38", "1")],
  [
    "a bundle's name",
    async (p) => {
      await p.write(`${folder}/bundles/other.json`, await p.read(`${folder}/bundles/fixed.json`));
      await p.remove(`${folder}/bundles/fixed.json`);
    },
  ],
  ["a file", (p) => p.edit(`${folder}/files/rootfs/opt/secret`, "secret", "Secret")],
  ["a new file", (p) => p.write(`${folder}/files/x`, "")],
  ["a mode", (p) => p.edit(`${folder}/example.json`, '"000"', '"004"')],
  ["the shared base", (p) => p.edit("examples/_shared/config.json", "1.0.2", "1.0.3")],
  ["a shared file", (p) => p.edit("examples/_shared/helper.sh", "echo shared", "echo Shared")],
  ["a shared part of a bundle", (p) => p.edit("examples/_shared/profile.json", "ERRNO", "KILL")],
  ["where a shared file goes", (p) => p.edit(`${folder}/example.json`, "tools/helper.sh", "tools/h.sh")],
  ["the step limit", (p) => p.edit(`${folder}/example.json`, '"modes"', '"stepTimeout": 10, "modes"')],
  ["the profile", (p) => p.edit(`${folder}/example.json`, '"modes"', '"profile": "selinux", "modes"')],
  ["a program", (p) => p.edit(`${folder}/example.json`, '"modes"', '"programs": ["tar"], "modes"')],
  ["a tool", (p) => p.edit(`${folder}/example.json`, '"modes"', '"tools": ["capsh"], "modes"')],
  ["a need", (p) => p.edit(`${folder}/example.json`, '"modes"', '"needs": ["kernel>=5.4"], "modes"')],
];

test.each(edits)("%s counts", async (_, edit) => {
  const project = await demoProject();
  const before = await digestOf(project);
  await edit(project);
  expect(await digestOf(project)).not.toBe(before);
});

test("the executable bit of a file counts", async () => {
  const project = await demoProject();
  const before = await digestOf(project);
  await chmod(`${project.root}/examples/_shared/helper.sh`, 0o644);
  expect(await digestOf(project)).not.toBe(before);
});

describe("the image", () => {
  test.each(["kernel", "initrd", "bios", "vgabios", "rootfs"] as const)("its %s counts", async (kind) => {
    const project = await demoProject();
    expect(
      await digestOf(
        project,
        changed((artifact) => artifact.kind === kind),
      ),
    ).not.toBe(await digestOf(project));
  });

  test("what the lock says of the distribution's patches does not count", async () => {
    const project = await demoProject();
    const told: LabLock = {
      ...lock,
      artifacts: lock.artifacts.map((artifact) =>
        artifact.kind === "runtime" ? { ...artifact, patches: { state: "read", names: ["new"] } } : artifact,
      ),
    };
    expect(await digestOf(project, told)).toBe(await digestOf(project));
  });

  test("the release's own pack counts, the other releases' do not", async () => {
    const project = await demoProject();
    const before = await digestOf(project);
    expect(
      await digestOf(
        project,
        changed((artifact) => artifact.path === release.path),
      ),
    ).not.toBe(before);
    const others = changed((artifact) => artifact.kind === "runtime" && artifact.path !== release.path);
    expect(await digestOf(project, others)).toBe(before);
  });

  test("the C library that the release names counts, the others do not", async () => {
    const project = await demoProject();
    const before = await digestOf(project);
    const own = changed((artifact) => artifact.kind === "libc" && artifact.suite === release.libc);
    expect(await digestOf(project, own)).not.toBe(before);
    const others = changed((artifact) => artifact.kind === "libc" && artifact.suite !== release.libc);
    expect(await digestOf(project, others)).toBe(before);
  });

  test("programs and the policy count where they are used", async () => {
    const project = await demoProject();
    const programs = changed((artifact) => artifact.kind === "program");
    const policy = changed((artifact) => artifact.kind === "policy");
    const before = await digestOf(project);
    expect(await digestOf(project, programs)).toBe(before);
    expect(await digestOf(project, policy)).toBe(before);
    await project.edit(
      `${folder}/example.json`,
      '"modes"',
      '"programs": ["tar"], "profile": "selinux", "modes"',
    );
    const used = await digestOf(project);
    expect(await digestOf(project, programs)).not.toBe(used);
    expect(await digestOf(project, policy)).not.toBe(used);
  });

  test("the engine counts; how a file is compressed does not", async () => {
    const project = await demoProject();
    const before = await digestOf(project);
    expect(await digestOf(project, lock, { traits: { version: "2", settings: {} } })).not.toBe(before);
    expect(await digestOf(project, lock, { traits: { version: "1", settings: { uart1: true } } })).not.toBe(
      before,
    );
    const packed = {
      ...lock,
      artifacts: lock.artifacts.map((a) => ({ ...a, file: { sha256: "e".repeat(64), size: 1 } })),
    };
    expect(await digestOf(project, packed)).toBe(before);
  });
});

describe("the lab's own part", () => {
  const around = scriptsAround("standard");
  test.each(around.map((script, i) => [script.trim().split("\n")[0]?.slice(0, 60), i] as const))(
    "the script %j counts",
    async (_, at) => {
      const project = await demoProject();
      const scripts = around.map((script, i) => (i === at ? `${script}:\n` : script));
      expect(await digestOf(project, lock, { scripts })).not.toBe(await digestOf(project));
    },
  );

  test("what wraps a step, unpacks a bundle, and boots and wipes a machine is among the scripts", () => {
    const all = around.join("\n");
    for (const part of [
      "/srv/example",
      "RUNTIME=",
      "tar xf",
      "drop_caches",
      "cgroup.kill",
      "/lab/baseline/files",
    ])
      expect(all).toContain(part);
    expect(all).not.toContain("selinux");
    expect(scriptsAround("selinux").join("\n")).toContain("/sys/fs/selinux/load");
  });
});

describe("an engine's part", () => {
  test("is v86's locked version and how it is set", async () => {
    const { dependencies, devDependencies } = z
      .object({ dependencies: versions, devDependencies: versions })
      .parse(JSON.parse(await readFile(path.join(repository, "package.json"), "utf8")));
    expect(await engines.v86.traits()).toMatchObject({
      version: { ...dependencies, ...devDependencies }["v86"],
      settings: { fastboot: true },
    });
  });
  test("is how QEMU is set, not its version, which is the computer's", async () => {
    expect(await engines.qemu.traits()).toEqual({ machine: "pc,acpi=off", cpu: "qemu32,-apic" });
  });
  test("is that of the recorded kind, whichever engine replays it", async () => {
    const { root } = await demoProject();
    const plan = await planReplays({ root, imageDir, only: ["demo-denied"], runtimes: ["crun-1.8.1"] });
    const [folder] = (await loadExamples(root)).filter(({ slug }) => slug === "demo-denied");
    if (!folder) throw new Error("no demo-denied");
    const files = treeDigest(await exampleFiles(root, "demo-denied", folder.example));
    const { example } = folder;
    const kind = machineKind(firstMachine);
    const traits = await engines.v86.traits();
    expect(plan.map(({ header }) => [header.machine, header.inputs])).toEqual([
      [firstMachine, inputsDigest({ lock, release, kind, traits, example, files })],
    ]);
  });
});
