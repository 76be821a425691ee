import { describe, expect, test } from "vitest";
import { isSealed } from "../../../../src/lab/recording/digest.ts";
import {
  formatRecording,
  formatTranscript,
  parseRecording,
  parseTranscript,
  printedText,
} from "../../../../src/lab/recording/format.ts";
import type { RecordedStep } from "../../../../src/schema/recording.ts";
import { complaint, recordingOf } from "../../../fixtures/project.ts";

const steps: RecordedStep[] = [
  { kind: "note", text: "What follows and why." },
  {
    kind: "command",
    command: "crun run a \\\n  b",
    output: [
      { stream: "stdout", text: "out" },
      { stream: "stderr", text: "err" },
    ],
    exit: 1,
  },
  { kind: "note", text: "Then:" },
  { kind: "skipped", command: "crun run c", reason: "needs kernel>=6.6" },
  { kind: "command", command: "true", output: [], exit: 0 },
];

test("reads like a console", () => {
  expect(formatTranscript(steps)).toBe(`# What follows and why.
$ crun run a \\
>   b
out
! err
[exit 1]

# Then:
$ crun run c
[not run: needs kernel>=6.6]
$ true
`);
});

test("the text that a reader would paste is what was printed, nothing else", () => {
  expect(printedText(steps)).toBe("out\nerr");
});

/** Small, and the same in every run: what it drew is known when it fails. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const starts = [
  "",
  "$",
  "$ ",
  "# ",
  "#",
  "! ",
  "!",
  "> ",
  ">",
  "\\",
  "\\\\",
  "[exit 1]",
  "[exit 1",
  "[not run: x]",
  "[not run: ]",
  " ",
  "\t",
  "\r",
  "ä",
  "\u2028",
];

function randomSteps(seed: number): RecordedStep[] {
  const draw = random(seed);
  const pick = (from: readonly string[]) => from[draw(from.length)] ?? "";
  const line = () => pick(starts) + pick(["", "", "x", " ", "$ x", "[exit 2]", "]"]);
  const output = () =>
    Array.from({ length: draw(5) }, () => ({
      stream: draw(3) ? ("stdout" as const) : ("stderr" as const),
      text: line(),
    }));
  return Array.from({ length: draw(6) }, (): RecordedStep => {
    const command = ["crun run", ...Array.from({ length: draw(3) }, line)].join("\n");
    if (draw(4) === 0) return { kind: "note", text: line() };
    if (draw(5) === 0) return { kind: "skipped", command, reason: "needs kvm" };
    return { kind: "command", command, output: output(), exit: draw(3) === 0 ? draw(256) : 0 };
  });
}

test("what is written is what is read, whatever was printed", () => {
  for (let seed = 1; seed <= 3000; seed++) {
    const recording = recordingOf("crun", "1.8.1", randomSteps(seed));
    const text = formatRecording(recording);
    expect(parseRecording(text, "a.console"), `seed ${seed}:\n${text}`).toEqual(recording);
  }
});

test("different outputs are written differently", () => {
  const texts = new Map<string, string>();
  for (let seed = 1; seed <= 3000; seed++) {
    const drawn = randomSteps(seed);
    const text = formatTranscript(drawn);
    const before = texts.get(text);
    if (before !== undefined) expect(JSON.stringify(drawn)).toBe(before);
    texts.set(text, JSON.stringify(drawn));
  }
});

describe("an edit by hand breaks the seal", () => {
  const text = formatRecording(recordingOf("crun", "1.8.1", steps));
  test("and nothing else does", () => expect(isSealed(parseRecording(text, "a.console"))).toBe(true));
  test.each([
    ["the output", "\nout\n", "\nOut\n"],
    ["the stream", "! err", "err"],
    ["the exit code", "[exit 1]", "[exit 2]"],
    ["the exit code, removed", "[exit 1]\n", ""],
    ["a command", "$ true", "$ false"],
    ["the narration", "# Then:", "# Else:"],
    ["the reason", "kernel>=6.6", "kernel>=6.7"],
    ["the package", "1.8.1-1 i386", "1.8.1-2 i386"],
    ["the machine", "machine: v86-6.12", "machine: qemu-6.12"],
    ["the engine", "v86 0.0.0", "v86 0.0.1"],
    ["the kernel", "6.12.1-demo", "7.2.1-demo"],
    ["the inputs", "inputs: 0", "inputs: 1"],
  ])("%s", (_, from, to) => {
    expect(text).toContain(from);
    expect(isSealed(parseRecording(text.replace(from, to), "a.console"))).toBe(false);
  });
});

describe("what is no recording", () => {
  const text = formatRecording(recordingOf("crun", "1.8.1", steps));
  test("names the line of a header field", async () => {
    expect(
      await complaint(() => parseRecording(text.replace("runtime: crun", "runtime: curn"), "a.console")),
    ).toBe(
      'a.console:1: runtime: "curn" is not known. Did you mean "crun"? (one of runc, crun, krun, runsc, youki)',
    );
    expect(
      await complaint(() => parseRecording(text.replace(/^inputs: .*$/m, "inputs: 12"), "a.console")),
    ).toMatch(/^a\.console:7: inputs: "12" must be 64 hexadecimal digits/);
    expect(
      await complaint(() =>
        parseRecording(text.replace("machine: v86-6.12", "machine: v86-9.9"), "a.console"),
      ),
    ).toBe('a.console:4: machine: "v86-9.9" is no machine of the lab (one of v86-6.12, qemu-6.12)');
    expect(await complaint(() => parseRecording(text.replace(/^kernel: .*\n/m, ""), "a.console"))).toMatch(
      /kernel is missing/,
    );
  });
  test("names the line of output that belongs to no command", async () => {
    const broken = text.replace("# What follows", "What follows");
    expect(await complaint(() => parseRecording(broken, "a.console"))).toMatch(
      /^a\.console:11: output before the first command \("What follows and why\."\)/,
    );
    expect(await complaint(() => parseTranscript("x\n", "a.console"))).toMatch(/^a\.console:1: /);
  });
  test.each(["", "\n\n", "garbage", "\0\0\0"])("%j", async (broken) => {
    expect(await complaint(() => parseRecording(broken, "a.console"))).toMatch(
      /^a\.console:1: runtime is missing/,
    );
  });
});
