import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseOrExplain } from "../../../src/errors/explain.ts";
import { didYouMean, nearest } from "../../../src/errors/nearest.ts";
import { complaint } from "../../fixtures/project.ts";

const schema = z.strictObject({
  runtime: z.enum(["runc", "crun"]),
  ports: z.array(z.number()).meta({ examples: ["ports: [80]"] }),
  claims: z
    .array(
      z.strictObject({
        since: z
          .string()
          .regex(/^\d/, "must begin with a digit")
          .meta({ examples: ["since: '1.8'"] }),
      }),
    )
    .default([])
    .meta({ examples: ["claims: [{ since: '1.0' }]"] }),
});
const good = { runtime: "runc", ports: [1] };
const lines: Record<string, number> = {
  runtime: 2,
  ports: 3,
  "ports.0": 4,
  "claims.0.since": 9,
  "claims.0.sinse": 8,
  port: 5,
};
const source = { file: "x.json", lineOf: (path: PropertyKey[]) => lines[path.join(".")] ?? 1 };
const explain = (value: unknown) => complaint(() => parseOrExplain(schema, value, source));

describe("parseOrExplain", () => {
  test("returns what fits", () => {
    expect(parseOrExplain(schema, good, source)).toEqual({ ...good, claims: [] });
  });

  test("names file, line, the wrong value and the nearest right one", async () => {
    expect(await explain({ ...good, runtime: "rnuc" })).toBe(
      'x.json:2: runtime: "rnuc" is not known. Did you mean "runc"? (one of runc, crun)',
    );
  });

  test("makes no suggestion where none is near", async () => {
    expect(await explain({ ...good, runtime: "docker" })).toBe(
      'x.json:2: runtime: "docker" is not known (one of runc, crun)',
    );
  });

  test("says what is missing, and what to write", async () => {
    expect(await explain({ runtime: "crun" })).toBe(
      "x.json:3: ports is missing\n  write, for example: ports: [80]",
    );
  });

  test("names the entry of a list", async () => {
    expect(await explain({ ...good, ports: ["http"] })).toBe(
      'x.json:4: ports[0] must be of type number, not "http"\n  write, for example: ports: [80]',
    );
  });

  test("gives the example nearest to the wrong value", async () => {
    expect(await explain({ ...good, claims: [{ since: "v1" }] })).toBe(
      `x.json:9: claims[0].since: "v1" must begin with a digit\n  write, for example: since: '1.8'`,
    );
  });

  test("finds the line of an unknown field, and the one that was meant", async () => {
    expect(await explain({ ...good, port: 1 })).toBe('x.json:5: unknown field "port". Did you mean "ports"?');
    expect(await explain({ ...good, claims: [{ since: "1", sinse: "1" }] })).toBe(
      'x.json:8: claims[0]: unknown field "sinse". Did you mean "since"?',
    );
    expect(await explain({ ...good, zebra: 1 })).toMatch(
      /unknown field "zebra"\. Remove it or correct its name\.$/,
    );
  });

  test("lists every problem at once", async () => {
    expect((await explain({ ports: 1 })).match(/^x\.json:/gm)).toHaveLength(2);
  });

  test("says what the file must be when it holds something else", async () => {
    expect(await explain([])).toBe("x.json:1: the file must be of type object, not []");
  });

  test("cuts long values", async () => {
    expect((await explain({ ...good, runtime: "x".repeat(5000) })).length).toBeLessThan(200);
  });
});

describe("nearest", () => {
  test("is the word with the fewest different letters", () => {
    expect(nearest("exec-directry", ["exec-not-found", "exec-directory"])).toBe("exec-directory");
    expect(nearest("CRUN", ["youki", "crun"])).toBe("crun");
    expect(nearest("rnuc", ["crun", "runc"])).toBe("runc");
  });
  test("is nothing when more than a third differs", () => {
    expect(nearest("podman", ["runc", "crun"])).toBeUndefined();
    expect(nearest("x", [])).toBeUndefined();
  });
});

describe("didYouMean", () => {
  test("is the nearest name, quoted as the message quotes", () => {
    expect(didYouMean("rnuc", ["crun", "runc"])).toBe('. Did you mean "runc"?');
    expect(didYouMean("rnuc", ["crun", "runc"], (name) => `<${name}>`)).toBe(". Did you mean <runc>?");
  });
  test("is all names when none is near, as long as there is room", () => {
    expect(didYouMean("podman", ["runc", "crun"])).toBe(" (one of runc, crun)");
    expect(
      didYouMean(
        "podman",
        Array.from({ length: 50 }, (_, i) => `runtime-${i}`),
      ),
    ).toBe(".");
    expect(didYouMean("podman", [])).toBe(".");
  });
});
