import { mkdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { sealRecording } from "../../../../src/lab/recording/digest.ts";
import { formatRecording, parseRecording } from "../../../../src/lab/recording/format.ts";
import { record } from "../../../../src/lab/replay/replay.ts";
import { crunbook } from "../../../fixtures/command.ts";
import { everyEngine } from "../../../fixtures/engines.ts";
import { labProject } from "../../../fixtures/lab-project.ts";
import type { Project } from "../../../fixtures/project.ts";

const runtimes = ["crun-1.28"];
const { here } = await everyEngine();
const only = ["--runtime", "crun-1.28"];
const file = (slug: string) => `examples/${slug}/recorded/crun-1.28.console`;
const example = { steps: "# Says something.\necho said\n$RUNTIME run demo\n" };

/** A project with the example as `one`, and what `crunbook record` writes for it: it runs once, for all tests. */
async function recordedProject(): Promise<Project> {
  const project = await labProject({ one: example });
  recording ??= recordingOf(project);
  await project.write(file("one"), await recording);
  return project;
}
let recording: Promise<string> | undefined;

async function recordingOf(project: Project): Promise<string> {
  const { code, output } = await crunbook(project, "record", ...only).ended;
  expect(code).toBe(0);
  expect(output).toContain("[1/1] new: one on crun 1.28");
  expect(output).toContain(
    "one\n\ncrun 1.28: no step fails of 2 steps\n  # Says something.\n  $ echo said\n  said\n  $ crun run demo\n  container ran\n",
  );
  // What it has just done.
  expect(output).not.toContain("crunbook record");
  return project.read(file("one"));
}

describe("the command line", () => {
  test("records, verifies without a replay, shows drift as a diff, and records again", async () => {
    const unrecorded = await labProject({ one: example });
    const fresh = await crunbook(unrecorded, "verify", ...only).ended;
    expect(fresh.output).toContain("Write it: crunbook record --only one --runtime crun-1.28");
    expect(fresh.code).toBe(1);
    const project = await recordedProject();
    const written = await project.read(file("one"));
    const again = await crunbook(project, "verify", ...only).ended;
    expect(again).toEqual({
      code: 0,
      output: "1 verified (0 replayed), 0 drifted, 0 unrecorded, 0 failed, 0 not run\n",
    });

    await project.edit(file("one"), "\nsaid\n", "\nsaid otherwise\n");
    const drift = await crunbook(project, "verify", ...only).ended;
    expect(drift.output).toContain(
      `--- ${file("one")}\n+++ ${file("one")} (now)\n@@ -1,5 +1,5 @@\n # Says something.\n $ echo said\n-said otherwise\n+said\n $ crun run demo\n`,
    );
    expect(drift.code).toBe(1);
    expect(await crunbook(project, "record", ...only).ended).toMatchObject({ code: 0 });
    expect(await project.read(file("one"))).toBe(written);
  });

  test.skipIf(here.length < 2)(
    "replays on both engines, compares them, and says what ran where",
    async () => {
      const project = await labProject({
        one: { steps: "echo said\n" },
        two: { steps: "# The clock.\ndate +%s\n" },
        three: { steps: "echo said\n" },
      });
      await project.edit("examples/three/example.json", "}", ', "racy": "The clock of the machine."}');
      await record({ root: project.root, runtimes });
      const junit = path.join(project.root, "report.xml");
      const both = ["--engine", "both", "--fresh", "--junit", junit];
      await project.edit("examples/two/steps.sh", "date +%s", "echo $((1 + 1))");
      const { code, output } = await crunbook(project, "verify", ...only, ...both).ended;
      const names = here.map(({ lab }) => lab.engine.name).reverse();
      expect(code).toBe(1);
      for (const name of names) {
        expect(output).toContain(`two on crun 1.28, replayed on ${name}, no longer prints what is recorded.`);
        expect(await project.read("report.xml")).toContain(`name="crun 1.28 on ${name}"/>`);
      }
      expect(output).toContain(
        `3 verified (${names.map((name) => `${name.startsWith("v86") ? 2 : 1} replayed on ${name}`).join(", ")}), 2 drifted, 0 unrecorded, 0 failed, 0 not run; 2 of 2 print the same on each engine\n`,
      );
    },
  );

  test("what is named is not verified while words of it are still to be written", async () => {
    const project = await recordedProject();
    const named = () => crunbook(project, "verify", "--only", "one", ...only).ended;
    await project.write("content/issues/en/other.mdx", "---\nexamples:\n  - two\n---\nTODO\n");
    expect(await named()).toMatchObject({ code: 0 });
    await project.write("content/issues/en/named.mdx", "---\nexamples:\n  - two\n  - one\n---\nTODO\n");
    expect(await named()).toMatchObject({
      code: 1,
      output: expect.stringMatching(
        /^content\/issues\/en\/named\.mdx:6: TODO is still to be written\n1 verified /,
      ),
    });
    await project.remove("content/issues/en/named.mdx");
    await project.write("content/issues/zh-cn/one.mdx", "---\n# TODO\n---\n");
    expect(await named()).toMatchObject({
      code: 1,
      output: expect.stringContaining("zh-cn/one.mdx:2: TODO is"),
    });
    await project.remove("content/issues/zh-cn/one.mdx");
    await project.edit("examples/one/example.json", '"title":"one"', '"title":"TODO"');
    expect(await named()).toMatchObject({
      code: 1,
      output: expect.stringContaining("example.json:1: TODO is"),
    });
  });

  test("an engine that is not there is refused, and the fastest that is there taken in its place", async () => {
    const project = await recordedProject();
    // Where no program of its name is to be found.
    const folder = path.join(project.root, "empty");
    await mkdir(folder);
    vi.stubEnv("PATH", folder);
    vi.stubEnv("CRUNBOOK_QEMU", undefined);
    onTestFinished(() => void vi.unstubAllEnvs());
    const refused = await crunbook(project, "verify", ...only, "--fresh", "--engine", "qemu").ended;
    expect(refused.output).toMatch(/^crunbook: QEMU is not there: /);
    expect(refused.code).toBe(2);
    const taken = await crunbook(project, "verify", ...only, "--fresh").ended;
    expect(taken.output).toMatch(/1 verified \(1 replayed on v86 [\d.]+\)/);
    expect(taken.code).toBe(0);
  });

  test("a forged seal is believed until its turn comes, and found by a full replay", async () => {
    const project = await recordedProject();
    const { header, steps } = parseRecording(await project.read(file("one")), "one");
    const { seal: _, ...rest } = header;
    const forged = sealRecording(
      rest,
      steps.map((step) =>
        step.kind === "command" && step.command === "echo said"
          ? { ...step, output: [{ stream: "stdout", text: "forged" }] }
          : step,
      ),
    );
    await project.write(file("one"), formatRecording(forged));
    const one = ["--only", "one", ...only];
    expect(await crunbook(project, "verify", ...one).ended).toMatchObject({ code: 0 });
    const due = await crunbook(project, "verify", ...one, "--budget", "1m").ended;
    expect(due.code).toBe(1);
    expect(due.output).toContain("-forged\n+said\n");
    expect(due.output).toMatch(
      /\n1 recordings, 0 sealed and unchanged; 1 replayed now on .+: 0 that the change touches, part 1 of 1 by the day \(all within 1 run\); last full replay not known\n$/,
    );
    expect((await crunbook(project, "verify", ...one, "--fresh").ended).code).toBe(1);
    const both = await crunbook(project, "verify", "--fresh", "--budget", "1m").ended;
    expect(both).toMatchObject({ code: 2, output: expect.stringContaining("cannot be used with") });
    expect(await crunbook(project, "verify", "--budget", "8").ended).toMatchObject({
      code: 2,
      output: expect.stringContaining("write it in minutes or seconds: 8m, 90s"),
    });
  });
});
