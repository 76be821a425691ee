import { expect, test } from "vitest";
import { loadRuntimes } from "../../../../src/content/runtimes.ts";
import { loadExamples } from "../../../../src/lab/example/load.ts";
import type { Release } from "../../../../src/schema/release.ts";
import { changesBetween, comparedOn, movesOf } from "../../../../src/site/runtimes/differences.ts";
import { repository } from "../../../fixtures/repository.ts";

const runtimes = await loadRuntimes(repository);
const examples = await loadExamples(repository);
const crun = (version: string): Release => ({ runtime: "crun", version });
const runc = (version: string): Release => ({ runtime: "runc", version });

test("people move between the newest runtimes, and one release up", () => {
  const moves = movesOf(runtimes).map(
    ({ from, to }) => `${from.runtime} ${from.version} > ${to.runtime} ${to.version}`,
  );
  expect(moves).toContain("runc 1.4.3 > crun 1.28");
  expect(moves).toContain("crun 1.28 > runc 1.4.3");
  expect(moves).toContain("crun 1.8.1 > crun 1.21");
  expect(moves).not.toContain("crun 0.17 > crun 1.21");
  expect(new Set(moves).size).toBe(moves.length);
});

test("a changed text and a changed exit code are told, with both sides", () => {
  const changes = changesBetween(examples, crun("1.8.1"), crun("1.21"));
  const change = changes.find(
    ({ slug, command }) => slug === "exec-directory" && command === "crun run failing",
  );
  expect(change?.before).toEqual({
    lines: [{ stream: "stderr", text: "open executable: Operation not permitted" }],
    exit: 1,
  });
  expect(change?.after.lines).toEqual([
    { stream: "stderr", text: "the path `/etc` is not a regular file: Operation not permitted" },
  ]);
});

test("the runtime's own name is no difference", () => {
  for (const [from, to] of [
    [runc("1.4.3"), crun("1.28")],
    [crun("1.28"), runc("1.4.3")],
  ] as const) {
    const changes = changesBetween(examples, from, to);
    expect(changes.length).toBeGreaterThan(0);
    for (const { before, after } of changes) {
      expect({ ...before, lines: renamed(before.lines, from) }).not.toEqual({
        ...after,
        lines: renamed(after.lines, to),
      });
    }
  }
});

test("a release is like itself, and only examples that ran on both are compared", () => {
  expect(changesBetween(examples, crun("1.28"), crun("1.28"))).toEqual([]);
  const nested = examples.filter(({ slug }) => slug === "memlock-setrlimit-eperm-nested");
  expect(nested).toHaveLength(1);
  expect(comparedOn(nested, crun("1.21"), crun("1.28"))).toBe(1);
  expect(comparedOn(nested, runc("1.4.3"), crun("1.28"))).toBe(0);
});

function renamed(lines: { text: string }[], { runtime }: Release): string[] {
  return lines.map(({ text }) => text.replaceAll(runtime, "it"));
}
