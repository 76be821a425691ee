import { expect, test } from "vitest";
import { addRecording, failing } from "../../fixtures/project.ts";
import { said } from "./planted.ts";

const folder = "examples/demo-denied";

test.each(["1.8.1", "1.21"])("a recording of crun %s that is gone", async (version) => {
  const file = `${folder}/recorded/crun-${version}.console`;
  const found = (await said((p) => p.remove(file))).split("\n");
  expect(found).toContain(
    `${file}: is missing. Take it back from git, or record it: crunbook record --only demo-denied --runtime crun-${version}`,
  );
});

test("an example that was never recorded is told once", async () => {
  const found = (await said((p) => p.remove(`${folder}/recorded`))).split("\n");
  expect(found).toEqual([
    `${folder}: was recorded on no release of crun. Record it: crunbook record --only demo-denied`,
  ]);
});

test("recordings on a machine that lacks what the example needs", async () => {
  const found = await said((p) => p.edit(`${folder}/example.json`, '"modes"', '"needs": ["kvm"], "modes"'));
  expect(found.split("\n")).toEqual(
    ["1.8.1", "1.21"].map(
      (version) =>
        `${folder}/recorded/crun-${version}.console: stands there, but the example needs kvm. Remove the recording.`,
    ),
  );
});

test("an example whose recordings are there and nothing else", async () => {
  const found = await said(async (p) => {
    const name = "recorded/crun-1.21.console";
    await p.write(`examples/gone/${name}`, await p.read(`${folder}/${name}`));
  });
  expect(found).toBe("examples/gone: has no example.json. Scaffold an example with: crunbook new <slug>");
});

test("a recording that holds what a mask takes", async () => {
  const found = await said((p) =>
    addRecording(p, "demo-denied", "crun", "1.21", [failing("readlink /proc/self/fd/1", "pipe:[20394]")]),
  );
  expect(found).toContain(
    `${folder}/recorded/crun-1.21.console:12: "pipe:[20394]" holds what a mask takes (src/lab/recording/redact.ts): write "pipe:[[INODE]]" with crunbook redact`,
  );
});

test("a recording of a machine that the lab has not", async () => {
  const file = `${folder}/recorded/crun-1.21.console`;
  expect(await said((p) => p.edit(file, "machine: v86-6.12", "machine: v86-6.9"))).toMatch(
    /^examples\/demo-denied\/recorded\/crun-1\.21\.console:\d+: machine: "v86-6\.9" is no machine of the lab \(one of v86-6\.12, /,
  );
});
