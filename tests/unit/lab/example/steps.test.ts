import { describe, expect, test } from "vitest";
import { parseSteps, shownCommand } from "../../../../src/lab/example/steps.ts";
import { complaint } from "../../../fixtures/project.ts";

const parse = (text: string) => parseSteps(text, "examples/x/steps.sh");
const explain = (text: string) => complaint(() => parse(text));

test("every line is a step, every comment a note", () => {
  expect(parse("#!/bin/sh\n# First.\n#Second.\n\n$RUNTIME run a\n  \necho $RUNTIME\n")).toEqual([
    { kind: "note", text: "First." },
    { kind: "note", text: "Second." },
    { kind: "command", command: "$RUNTIME run a", needs: [], line: 5 },
    { kind: "command", command: "echo $RUNTIME", needs: [], line: 7 },
  ]);
});

describe("a command goes on", () => {
  test("after a backslash and on indented lines", () => {
    const steps = parse("a \\\nb \\\n\nc <<X\n  text\n  # no note\n\nd\n");
    expect(steps.map((step) => step.kind === "command" && [step.line, step.command])).toEqual([
      [1, "a \\\nb \\\n"],
      [4, "c <<X\n  text\n  # no note"],
      [8, "d"],
    ]);
  });

  test("not without a beginning", async () => {
    expect(await explain("# note\n  indented\n")).toMatch(
      /^examples\/x\/steps\.sh:2: an indented line continues a command, but there is none above it/,
    );
  });
});

describe("conditions", () => {
  test("are for the next command, `only` for its notes too", () => {
    expect(parse("# needs: kvm, kernel>=6.6\n# only: crun krun\n# note\na\n# note\nb\n")).toEqual([
      { kind: "note", text: "note", only: ["crun", "krun"] },
      { kind: "command", command: "a", needs: ["kvm", "kernel>=6.6"], only: ["crun", "krun"], line: 4 },
      { kind: "note", text: "note" },
      { kind: "command", command: "b", needs: [], line: 6 },
    ]);
  });

  test.each([
    ["a\n# needs: kvn\nb", /^examples\/x\/steps\.sh:2: "kvn" must be kvm, amd64/],
    ["# needs: kernel>6\na", /^examples\/x\/steps\.sh:1: "kernel>6" must be .*kernel>=X\.Y/],
    [
      "a\n# only: rnuc\nb",
      /^examples\/x\/steps\.sh:2: unknown runtime "rnuc"\. Did you mean "runc"\? \(one of runc, /,
    ],
    ["# only:\na", /^examples\/x\/steps\.sh:1: "# only:" names nothing/],
    ["a\n# needs: kvm\n# The end.\n", /^examples\/x\/steps\.sh:2: no command follows/],
    ["", /^examples\/x\/steps\.sh:1: there is no command in it/],
    [
      "# words only\n",
      /steps\.sh:1: there is no command in it\. Write one a line, for example: \$RUNTIME run demo$/,
    ],
  ])("%j is refused", async (text, message) => {
    expect(await explain(text)).toMatch(message);
  });
});

test("a reader sees the runtime's name", () => {
  expect(shownCommand("$RUNTIME run $RUNTIME_DIR; $RUNTIME", "crun")).toBe("crun run $RUNTIME_DIR; crun");
});
