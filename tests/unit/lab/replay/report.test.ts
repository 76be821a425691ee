import { describe, expect, test } from "vitest";
import { z } from "zod";
import { firstMachine } from "../../../../src/lab/machine/kinds.ts";
import type { Result } from "../../../../src/lab/replay/job.ts";
import { toJUnit } from "../../../../src/lab/replay/junit.ts";
import {
  compareEngines,
  countStates,
  explainResult,
  isBad,
  toJson,
} from "../../../../src/lab/replay/report.ts";
import type { RecordedStep } from "../../../../src/schema/recording.ts";
import { failing, recordingOf } from "../../../fixtures/project.ts";

const on = { slug: "demo-denied", runtime: "crun", version: "1.8.1", machine: firstMachine } as const;
const before: RecordedStep[] = [
  { kind: "note", text: "Why." },
  failing("crun run <a>", 'old "words" & more'),
];
const now: RecordedStep[] = [
  { kind: "note", text: "Why." },
  failing("crun run <a>", "new \u001b[1mwords\u0000", 2),
];
const drifted: Result = { ...on, state: "drifted", recorded: recordingOf("crun", "1.8.1", before), now };
const results: Result[] = [
  { ...on, version: "0.17", state: "verified", replayed: true },
  { ...on, version: "1.21", state: "verified", replayed: false },
  drifted,
  { ...on, version: "1.28", state: "unrecorded", now },
  { ...on, slug: "other", state: "failed", message: "Kernel panic ]]> here" },
  { ...on, slug: "other", version: "1.21", state: "not-run", reason: 'needs "kvm"' },
];

test("what did not run and what is not as recorded is never good", () => {
  expect(results.filter(isBad).map(({ state }) => state)).toEqual(["drifted", "unrecorded", "failed"]);
  expect(countStates(results)).toEqual({ verified: 2, drifted: 1, unrecorded: 1, failed: 1, "not-run": 1 });
});

describe("explainResult", () => {
  test("shows drift as a unified diff, with the file and the way out", () => {
    expect(explainResult(drifted)).toBe(`demo-denied on crun 1.8.1 no longer prints what is recorded.
--- examples/demo-denied/recorded/crun-1.8.1.console
+++ examples/demo-denied/recorded/crun-1.8.1.console (now)
@@ -1,4 +1,4 @@
 # Why.
 $ crun run <a>
-! old "words" & more
-[exit 1]
+! new \u001b[1mwords\u0000
+[exit 2]
If the new output is right: crunbook record --only demo-denied --runtime crun-1.8.1`);
  });
  test("says of every other result what to do", () => {
    expect(results.map(explainResult).join("\n")).toMatch(
      /has no recording \(examples\/demo-denied\/recorded\/crun-1\.28\.console\)\.\nWrite it: crunbook record --only demo-denied --runtime crun-1\.28\nother on crun 1\.8\.1 could not be replayed: Kernel panic \]\]> here\nother on crun 1\.21 was not run: needs "kvm"$/,
    );
  });
});

test("JSON has a summary and a row a result, with transcripts where they differ", () => {
  const row = z.strictObject({
    example: z.string(),
    runtime: z.string(),
    version: z.string(),
    machine: z.literal(firstMachine),
    state: z.string(),
    engine: z.string().optional(),
    replayed: z.boolean().optional(),
    recorded: z.string().optional(),
    now: z.string().optional(),
    message: z.string().optional(),
    reason: z.string().optional(),
  });
  const { summary, results: rows } = z
    .strictObject({ summary: z.record(z.string(), z.number()), results: z.array(row) })
    .parse(JSON.parse(toJson(results)));
  expect(summary).toEqual(countStates(results));
  expect(rows.map(({ example, version, state }) => [example, version, state])).toEqual(
    results.map(({ slug, version, state }) => [slug, version, state]),
  );
  expect(rows[1]).toMatchObject({ replayed: false });
  expect(rows[2]?.recorded).toContain("old");
  expect(rows[2]?.now).toContain("[exit 2]");
  expect(rows[4]?.message).toMatch(/panic/);
  expect(rows[5]?.reason).toBe('needs "kvm"');
});

test("JUnit has a suite an example and a case a release, and is well-formed", () => {
  const xml = toJUnit(results);
  expect(xml).toContain('<testsuite name="demo-denied" tests="4" failures="2" skipped="1">');
  expect(xml).toContain(
    'name="crun 1.21"><skipped message="unchanged since it was recorded: not replayed"/>',
  );
  expect(xml).toContain('<testsuite name="other" tests="2" failures="1" skipped="1">');
  expect(xml).toContain('<testcase classname="demo-denied" name="crun 0.17"/>');
  expect(xml).toContain('<skipped message="needs &quot;kvm&quot;"/>');
  expect(xml).toContain("&lt;a&gt;");
  expect(xml).toContain("&amp; more");
  expect(xml).toContain("]]&gt; here");
  // XML 1.0 knows no other control characters, not even escaped ones.
  expect(xml).not.toMatch(/[^\P{Cc}\t\n\r]/u);
  const open: string[] = [];
  for (const [, close, name, empty] of xml.matchAll(/<(\/?)([a-z]+)(?:\s[\w-]+="[^"<]*")*(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name ?? "");
  }
  expect(open).toEqual([]);
});

describe("what was replayed on an engine", () => {
  const engine = "qemu 7.2.22 tcg";
  const other = "v86 0.5.462";

  test("says so, in words, in JSON and in JUnit", () => {
    expect(explainResult({ ...drifted, engine })).toMatch(
      /^demo-denied on crun 1\.8\.1, replayed on qemu 7\.2\.22 tcg, no longer prints what is recorded\.\n/,
    );
    expect(explainResult({ ...on, state: "failed", message: "it hangs", engine })).toBe(
      "demo-denied on crun 1.8.1, replayed on qemu 7.2.22 tcg, could not be replayed: it hangs",
    );
    expect(JSON.parse(toJson([{ ...on, state: "verified", replayed: true, engine }]))).toMatchObject({
      results: [{ version: "1.8.1", machine: "v86-6.12", engine, replayed: true }],
    });
    const twice = [engine, other].map(
      (name): Result => ({ ...on, state: "verified", replayed: true, engine: name }),
    );
    expect(toJUnit(twice)).toContain('name="crun 1.8.1 on qemu 7.2.22 tcg"/>');
    expect(toJUnit(twice)).toContain('name="crun 1.8.1 on v86 0.5.462"/>');
  });

  const verified = (name: string): Result => ({ ...on, state: "verified", replayed: true, engine: name });
  test.each<[what: string, results: Result[], equal: number]>([
    ["both as recorded", [verified(engine), verified(other)], 1],
    [
      "both otherwise, in the same way",
      [
        { ...drifted, engine },
        { ...drifted, engine: other },
      ],
      1,
    ],
    ["one as recorded, the other not", [verified(engine), { ...drifted, engine: other }], 0],
    [
      "each otherwise",
      [
        { ...drifted, engine },
        { ...drifted, now: before, engine: other },
      ],
      0,
    ],
    ["one not at all", [verified(engine), { ...on, state: "failed", message: "", engine: other }], 0],
    [
      "neither at all",
      [engine, other].map((name) => ({ ...on, state: "failed", message: "", engine: name })),
      0,
    ],
  ])("is compared: %s", (_, both, equal) => {
    expect(compareEngines(both)).toEqual({ compared: 1, equal });
  });

  test("is compared with nothing when one engine replayed it, or none", () => {
    expect(compareEngines([verified(engine)])).toEqual({ compared: 0, equal: 0 });
    expect(compareEngines(results)).toEqual({ compared: 0, equal: 0 });
  });
});
