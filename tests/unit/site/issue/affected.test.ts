import { describe, expect, test } from "vitest";
import { affectedInWords } from "../../../../src/site/issue/affected.ts";
import { all as words } from "../../../../src/site/words/en/all.ts";

describe("affectedInWords", () => {
  test.each([
    [{ runtime: "crun" as const, fixed: "1.15" }, "crun before 1.15"],
    [{ runtime: "runc" as const, introduced: "1.2.0" }, "runc 1.2.0 and later"],
    [{ runtime: "runc" as const, introduced: "1.1.0", fixed: "1.2.1" }, "runc from 1.1.0 to before 1.2.1"],
    [{ runtime: "crun" as const }, "every release of crun"],
  ])("%j is %s", (range, text) => {
    expect(affectedInWords(range, words)).toBe(text);
  });
});
