import { describe, expect, test } from "vitest";
import { compareVersions, inRange, versionSchema } from "../../../src/schema/version.ts";

describe("compareVersions", () => {
  test("orders releases as their projects do", () => {
    const ordered = [
      "0.9",
      "0.17",
      "1.0.0-rc9",
      "1.0.0-rc93",
      "1.0.0",
      "1.0.1",
      "1.1.5",
      "1.1.15",
      "1.8",
      "1.21",
      "2.0",
    ];
    expect(ordered.toReversed().sort(compareVersions)).toEqual(ordered);
    for (const [i, older] of ordered.entries()) {
      for (const newer of ordered.slice(i + 1)) {
        expect(compareVersions(older, newer), `${older} < ${newer}`).toBeLessThan(0);
        expect(compareVersions(newer, older), `${newer} > ${older}`).toBeGreaterThan(0);
      }
    }
  });

  test("counts a missing component as 0, and both spellings of a candidate as one", () => {
    expect(compareVersions("1.8", "1.8.0")).toBe(0);
    expect(compareVersions("1.2.0-rc.1", "1.2.0-rc1")).toBe(0);
    expect(compareVersions("1.2-rc1", "1.2.0")).toBeLessThan(0);
  });
});

describe("inRange", () => {
  test("holds the first release with the issue, not the first without it", () => {
    const range = { introduced: "1.8", fixed: "1.15" };
    expect(
      ["1.7", "1.8", "1.8.1", "1.14.4", "1.15", "1.21"].filter((version) => inRange(version, range)),
    ).toEqual(["1.8", "1.8.1", "1.14.4"]);
  });

  test("has no end where none is given", () => {
    expect(inRange("0.1", { fixed: "1.0" })).toBe(true);
    expect(inRange("9.9", { introduced: "1.0" })).toBe(true);
    expect(inRange("0.1", {})).toBe(true);
  });

  test("a candidate lies before its release", () => {
    expect(inRange("1.0.0-rc93", { fixed: "1.0.0" })).toBe(true);
    expect(inRange("1.0.0-rc93", { introduced: "1.0.0" })).toBe(false);
  });
});

test.each(["v1.2", "1", "1.1.15+ds1", "1.0.0~rc93", "1.2.x", "", " 1.2"])("%o is no version", (text) => {
  expect(versionSchema.safeParse(text).error?.issues[0]?.message).toMatch(/1\.1\.15, 0\.17, 1\.0\.0-rc93/);
});
