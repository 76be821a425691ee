import { expect, test } from "vitest";
import { shaping } from "../../../src/messages/shape.ts";

const described = { repository: "https://example.org/a", tag: /^v(\d+)$/, read: [] };

test("without a wish every text stays as it is", () => {
  expect(shaping(described)("cannot {text}", "src/a.c")).toEqual(["cannot {text}"]);
});

test("a text is kept when it is about what is kept and not about what is dropped", () => {
  const shaped = shaping({ ...described, keep: /mount/, drop: /usage/ });
  expect(shaped("cannot mount {text}", "a.c")).toEqual(["cannot mount {text}"]);
  expect(shaped("cannot open {text}", "a.c")).toEqual([]);
  expect(shaped("usage: mount", "a.c")).toEqual([]);
});

test("a text of several programs is one of each, with its name once", () => {
  const shaped = shaping({ ...described, programs: { "map.c": ["newuidmap", "newgidmap"] } });
  expect(shaped("{text}: write failed", "lib/map.c")).toEqual([
    "newuidmap: write failed",
    "newgidmap: write failed",
  ]);
  expect(shaped("write failed", "lib/map.c")[0]).toBe("newuidmap: write failed");
  expect(shaped("write failed", "lib/other.c")).toEqual(["write failed"]);
});
