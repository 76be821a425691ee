import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Check } from "../../../src/checks/check.ts";
import { checks } from "../../../src/checks/index.ts";
import { repository } from "../../fixtures/repository.ts";

const folder = path.join(repository, "src", "checks");
const files = (await readdir(folder)).filter((name) => name.endsWith(".ts") && name !== "index.ts");

/** The checks that each file exports, by the file's name. */
async function exported(): Promise<Map<string, unknown[]>> {
  const checkSchema = z.object({ name: z.string(), about: z.string(), run: z.function() });
  const found = await Promise.all(
    files.map(async (name): Promise<[string, unknown[]]> => {
      const values: unknown[] = Object.values(await import(path.join(folder, name)));
      return [name, values.filter((value) => checkSchema.safeParse(value).success)];
    }),
  );
  return new Map(found.filter(([, made]) => made.length > 0));
}

test("every file that exports a check is in the list, with that one check", async () => {
  const made = await exported();
  expect([...made].filter(([, own]) => own.length > 1)).toEqual([]);
  const listed = new Set<unknown>(checks);
  expect([...made].filter(([, own]) => !own.every((check) => listed.has(check)))).toEqual([]);
  expect(made.size).toBe(checks.length);
});

test("every check has a name of its own and says in a sentence what it proves", () => {
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
  for (const { name, about } of checks) {
    expect(name).toMatch(/^[a-z][a-z ]+$/);
    expect(about, name).toMatch(/^[A-Z].{20,200}\.$/);
  }
});

test("what a check needs stands before it", () => {
  const before = (check: Check): readonly Check[] => checks.slice(0, checks.indexOf(check));
  const late = checks.flatMap((check) =>
    (check.needs ?? []).filter((needed) => !before(check).includes(needed)).map(({ name }) => name),
  );
  expect(late).toEqual([]);
  expect(checks.some(({ needs }) => needs !== undefined)).toBe(true);
});
