import { expect, test } from "vitest";
import { chooseStages, stages } from "../../../tools/test/stages.ts";

const names = (args: string[]) => chooseStages(args, stages).chosen.map(({ name }) => name);
const replay = (args: string[]) => chooseStages(args, stages).tier.replay;

test("all stages, some, or all without some", () => {
  expect(names([])).toEqual([
    "types",
    "lint",
    "content",
    "unit",
    "replay",
    "build",
    "e2e",
    "lighthouse",
    "firefox",
  ]);
  expect(names(["unit", "lint"])).toEqual(["lint", "unit"]);
  expect(names(["--without", "replay"])).not.toContain("replay");
  expect(names(["--without", "replay"])).toHaveLength(stages.length - 1);
});

test("--everything replays every recording; else it is what changed, and a part within a budget", () => {
  expect(replay([])).toEqual(["--budget", "8m"]);
  expect(replay(["--everything"])).toEqual(["--fresh"]);
  expect(replay(["replay", "--everything"])).toEqual(["--fresh"]);
  expect(names(["--everything"])).toEqual(names([]));
  expect(names(["--everything", "--without", "e2e"])).toEqual(names(["--without", "e2e"]));
});

test("a typo does not pass for nothing to do", () => {
  expect(() => names(["repaly"])).toThrow('there is no stage "repaly". Did you mean "replay"?');
  expect(() => names(["--witout", "replay"])).toThrow('there is no stage "--witout"');
});

test("a tool that fails, or that leaves no report, is a failure", async () => {
  const [types, , , unit] = stages;
  expect(await types?.run(async () => 1, { replay: [] })).toEqual({
    counts: { passed: 0, failed: 1, skipped: 0 },
    failures: [],
  });
  await expect(unit?.run(async () => 127, { replay: [] })).rejects.toThrow("exit code 127");
});
