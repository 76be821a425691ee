import { expect, test } from "vitest";
import { z } from "zod";
import { textOf } from "../../fixtures/sources.ts";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      link: z.boolean().optional(),
      integrity: z.string().optional(),
      engines: z.unknown().optional(),
    }),
  ),
});

test("npm ci has nothing to warn of on an older Node, which runs none of the packages", () => {
  const { packages } = lockSchema.parse(JSON.parse(textOf("package-lock.json")));
  const warned = Object.entries(packages).filter(
    ([path, { engines }]) => path.includes("node_modules/") && engines !== undefined,
  );
  expect(warned.map(([path]) => `${path} says which Node it wants: npm run lock takes that out`)).toEqual([]);
});

test("every package of the lock file has the digest of its bytes, those of other systems too", () => {
  const { packages } = lockSchema.parse(JSON.parse(textOf("package-lock.json")));
  const foreign = Object.entries(packages).filter(
    ([path, { link }]) => path.includes("node_modules/") && link === undefined,
  );
  expect(foreign.length).toBeGreaterThan(300);
  const without = foreign.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""));
  expect(
    without.map(
      ([path, { version }]) => `${path} ${version}: npm view <name>@<version> dist.integrity tells it`,
    ),
  ).toEqual([]);
});
