import { expect, test } from "vitest";
import { sealRecording } from "../../../../src/lab/recording/digest.ts";
import { formatRecording, parseRecording } from "../../../../src/lab/recording/format.ts";
import { hasGrown, masksId, remask } from "../../../../src/lab/recording/masked.ts";
import { type Mask, masks } from "../../../../src/lab/recording/redact.ts";
import type { Recording } from "../../../../src/schema/recording.ts";
import { crunbook } from "../../../fixtures/command.ts";
import { demoProject, failing, recordingOf } from "../../../fixtures/project.ts";

const shown = failing("readlink /proc/self/fd/1", "pipe:[20394]");

/** A recording that was made when the lab had other masks. */
function madeWith(then: readonly Mask[]): Recording {
  const { header, steps } = recordingOf("crun", "1.21", [shown]);
  const { seal: _, ...rest } = header;
  return sealRecording({ ...rest, masks: masksId(then) }, steps);
}

const fewer = masks.slice(0, 3);
const others: [what: string, masks: readonly Mask[]][] = [
  ["a mask's words", masks.map(([pattern, mask]) => [pattern, mask.replace("[PID]", "[NUMBER]")])],
  ["a mask's pattern", masks.map(([pattern, mask], i) => [i === 0 ? /time=\S+/g : pattern, mask])],
  [
    "a pattern's flags",
    masks.map(([pattern, mask], i) => [i === 0 ? new RegExp(pattern, "gi") : pattern, mask]),
  ],
  ["a mask more", [...masks, [/\bport \d+/g, "port [PORT]"]]],
  ["a mask less, the first", masks.slice(1)],
  ["the order of masks", masks.toReversed()],
];

test.each(others)("%s counts, and asks for a replay", (_, then) => {
  expect(masksId(then)).not.toBe(masksId());
  expect(hasGrown(madeWith(then))).toBe(false);
  expect(remask(madeWith(then))).toBeUndefined();
});

test("masks that came since are applied to what was recorded", () => {
  const old = madeWith(fewer);
  expect(hasGrown(old)).toBe(true);
  expect(remask(old)).toEqual(
    recordingOf("crun", "1.21", [failing("readlink /proc/self/fd/1", "pipe:[[INODE]]")]),
  );
  expect(remask({ ...old, steps: [failing("readlink", "edited by hand")] })).toBeUndefined();
  expect(remask(recordingOf("crun", "1.21", [shown])), "of today").toBeUndefined();
});

test("crunbook redact writes what masks that came since take, tells each change once, and leaves the rest", async () => {
  const project = await demoProject();
  const [first, second] = ["1.8.1", "1.21"].map(
    (version) => `examples/demo-denied/recorded/crun-${version}.console`,
  );
  if (!first || !second) throw new Error("no recordings");
  for (const file of [first, second]) {
    const { header, steps } = parseRecording(await project.read(file), file);
    const { seal: _, ...rest } = header;
    await project.write(
      file,
      formatRecording(sealRecording({ ...rest, masks: masksId(fewer) }, [...steps, shown])),
    );
  }
  expect(await crunbook(project, "redact").ended).toEqual({
    code: 0,
    output: `${first}\n${second}\n- pipe:[20394]\n+ pipe:[[INODE]]\n\n2 recordings brought up to date, 0 due\n`,
  });
  const text = await project.read(first);
  expect(text).toContain(`\nmasks: ${masksId()}\n`);
  expect(text).toContain("pipe:[[INODE]]");
  expect(await crunbook(project, "redact").ended).toEqual({
    code: 0,
    output: "0 recordings brought up to date, 0 due\n",
  });
  await project.write(
    second,
    text.replace(/^masks: .*$/m, `masks: 3 ${"0".repeat(16)}`).replace("1.8.1", "1.21"),
  );
  const due = await crunbook(project, "redact").ended;
  expect(due.code).toBe(1);
  expect(due.output).toContain(
    `${second}: what was masked in it has changed, or it was edited by hand. Record it again: crunbook record\n`,
  );
});
