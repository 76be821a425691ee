/**
 * Takes out of package-lock.json which Node each package wants: `npm run lock`, after a package came or got newer. The
 * project brings its own Node for all of them, and npm, on an older one, would warn of each.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { writeAtomically } from "../../src/files/write.ts";
import { projectRoot } from "../../src/root.ts";

const packagesSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

const file = path.join(projectRoot, "package-lock.json");
const lock: unknown = JSON.parse(await readFile(file, "utf8"));
// Everything else stays in its place, as npm writes it.
const text = JSON.stringify(lock, (key, value) => (key === "packages" ? withoutNode(value) : value), 2);
await writeAtomically(file, `${text}\n`);

function withoutNode(packages: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(packagesSchema.parse(packages)).map(([place, { engines, ...entry }]) => [
      place,
      place.includes("node_modules/") || engines === undefined ? entry : { ...entry, engines },
    ]),
  );
}
