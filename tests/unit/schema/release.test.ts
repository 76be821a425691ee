import { describe, expect, test } from "vitest";
import { releaseRange } from "../../../src/schema/release.ts";

describe("releaseRange", () => {
  const all = ["0.17", "1.8.1", "1.21", "1.28", "1.30"];
  test.each([
    [["1.21"], "1.21"],
    [["1.21", "1.28"], "1.21, 1.28"],
    [["1.8.1", "1.21", "1.28"], "1.8.1 – 1.28"],
    [["0.17", "1.21", "1.28", "1.30"], "0.17, 1.21 – 1.30"],
  ])("%j is %s", (versions, text) => {
    expect(releaseRange(versions, all)).toBe(text);
  });
});
