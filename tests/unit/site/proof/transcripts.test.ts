import { describe, expect, test } from "vitest";
import type { RecordedStep, Recording } from "../../../../src/schema/recording.ts";
import type { RuntimeId } from "../../../../src/schema/vocabulary.ts";
import { groupRecordings } from "../../../../src/site/proof/transcripts.ts";

const failed = (error: string): RecordedStep => ({
  kind: "command",
  command: "run demo",
  output: [{ stream: "stderr", text: error }],
  exit: 1,
});
const worked: RecordedStep = {
  kind: "command",
  command: "run demo",
  output: [{ stream: "stdout", text: "container ran" }],
  exit: 0,
};

function recording(runtime: RuntimeId, version: string, ...steps: RecordedStep[]): Recording {
  const digest = "0".repeat(64);
  const header = {
    runtime,
    version,
    package: `${runtime} ${version}-1`,
    machine: "v86-6.12",
    engine: "v86",
    kernel: "Linux 6.12",
    inputs: digest,
    masks: `1 ${"0".repeat(16)}`,
    seal: digest,
  };
  return { header, steps };
}

describe("groupRecordings", () => {
  test("puts equal transcripts of one runtime together, also when another stands between", () => {
    const groups = groupRecordings([
      recording("crun", "0.17", failed("EPERM")),
      recording("crun", "1.8.1", worked),
      recording("crun", "1.21", failed("EPERM")),
      recording("runc", "1.1.5", failed("EPERM")),
    ]);
    expect(groups.map(({ runtime, versions }) => [runtime, versions])).toEqual([
      ["crun", ["0.17", "1.21"]],
      ["crun", ["1.8.1"]],
      ["runc", ["1.1.5"]],
    ]);
  });

  test("marks the lines and the exit code that differ from the group before, and counts them", () => {
    const groups = groupRecordings([
      recording("crun", "0.17", failed("EPERM")),
      recording("crun", "1.21", worked),
    ]);
    expect(groups[0]?.differences).toBeUndefined();
    expect(groups[1]?.differences).toBe(2);
    expect(groups[1]?.steps).toEqual([
      {
        kind: "command",
        command: "run demo",
        added: false,
        lines: [{ stream: "stdout", text: "container ran", differs: true }],
        exit: 0,
        exitDiffers: true,
        gone: 0,
      },
    ]);
  });

  test("counts lines that are gone, but not those that others stand for", () => {
    const two = { ...worked, output: [...worked.output, { stream: "stdout" as const, text: "bye" }] };
    const [, second] = groupRecordings([recording("crun", "0.17", two), recording("crun", "1.21", worked)]);
    expect(second?.steps[0]).toMatchObject({ gone: 1, lines: [{ differs: false }] });
    expect(second?.differences).toBe(1);
  });

  test("marks a command that the group before did not run", () => {
    const [, second] = groupRecordings([
      recording("crun", "0.17", worked),
      recording("crun", "1.21", worked, { kind: "command", command: "only here", output: [], exit: 1 }),
    ]);
    expect(second?.steps[1]).toMatchObject({ added: true, exitDiffers: false });
    expect(second?.differences).toBe(1);
  });

  test("compares nothing across runtimes", () => {
    const [, second] = groupRecordings([
      recording("crun", "0.17", failed("EPERM")),
      recording("runc", "1.1.5", worked),
    ]);
    expect(second?.differences).toBeUndefined();
    expect(second?.steps[0]).toMatchObject({ exitDiffers: false, lines: [{ differs: false }] });
  });
});
