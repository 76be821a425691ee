import { describe, expect, test } from "vitest";
import { UserError } from "../../../../src/errors/user-error.ts";
import type { Json } from "../../../../src/files/json.ts";
import { mergePatch, resolveShared } from "../../../../src/lab/example/config.ts";

/** The examples of RFC 7386, appendix A. */
test.each<[Json, Json, Json]>([
  [{ a: "b" }, { a: "c" }, { a: "c" }],
  [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
  [{ a: "b" }, { a: null }, {}],
  [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
  [{ a: ["b"] }, { a: "c" }, { a: "c" }],
  [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
  [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
  [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
  [
    ["a", "b"],
    ["c", "d"],
    ["c", "d"],
  ],
  [{ a: "b" }, ["c"], ["c"]],
  [{ a: "foo" }, null, null],
  [{ a: "foo" }, "bar", "bar"],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: "b", c: null }, { a: "b" }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])("%j and %j give %j", (target, patch, result) => {
  const before = structuredClone(target);
  expect(mergePatch(target, patch)).toEqual(result);
  expect(target).toEqual(before);
});

describe("$append", () => {
  test("puts items at the end of a list, or begins one", () => {
    expect(mergePatch({ a: [1] }, { a: { $append: [2, { b: null }] } })).toEqual({ a: [1, 2, { b: null }] });
    expect(mergePatch({}, { a: { $append: [1] } })).toEqual({ a: [1] });
    expect(mergePatch({ a: "no list" }, { a: { $append: [1] } })).toEqual({ a: [1] });
  });
  test.each<Json>([{ $append: 1 }, { $append: { b: 1 } }, { $append: [1], b: 2 }])(
    "%j is refused",
    (patch) => {
      expect(() => mergePatch({ a: [1] }, { a: patch })).toThrow(/"\$append" takes a list and stands alone/);
    },
  );
});

describe("$shared", () => {
  const load = async (name: string): Promise<Json> => {
    if (name === "profile.json") return { action: "errno", names: ["a"] };
    throw new UserError(`no ${name}`);
  };
  test("takes the shared file's place, with the other fields merged over it", async () => {
    const patch = {
      linux: { seccomp: { $shared: "profile.json", action: "kill", names: { $append: ["b"] } } },
    };
    expect(await resolveShared(patch, load)).toEqual({
      linux: { seccomp: { action: "kill", names: ["a", "b"] } },
    });
    expect(await resolveShared([{ $shared: "profile.json" }], load)).toEqual([
      { action: "errno", names: ["a"] },
    ]);
  });
  test("leaves all else for the merge", async () => {
    const patch = { a: null, b: [null, 1], c: { $append: [1] } };
    expect(await resolveShared(patch, load)).toEqual(patch);
  });
  test("says when there is no such file", async () => {
    await expect(resolveShared({ $shared: "x.json" }, load)).rejects.toThrow("no x.json");
  });
});
