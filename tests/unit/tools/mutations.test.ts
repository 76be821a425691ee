import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { copyOf } from "../../../tools/mutations/copy.ts";
import { falsify } from "../../../tools/mutations/falsify.ts";
import type { Fault } from "../../../tools/mutations/fault.ts";
import { allFaults } from "../../../tools/mutations/faults.ts";
import { fieldFaults } from "../../../tools/mutations/fields.ts";
import { survivors } from "../../../tools/mutations/survivors.ts";
import { repository } from "../../fixtures/repository.ts";

const nameOf = ({ kind, what }: Fault) => `${kind}: ${what}`;

test("of each field one page has it removed, has another page's, and has it falsified", () => {
  const page = (file: string, errno: string, url: string) => ({
    file,
    text: `---\nerrno: [${errno}]\nsources:\n  - { url: "${url}" }\n---\n\nText.\n`,
  });
  const faults = fieldFaults(
    "page",
    [page("a.mdx", "EPERM", "https://a.example/"), page("b.mdx", "EACCES", "https://b.example/")],
    falsify,
  );
  const planted = faults.map((fault) => {
    const before = page(fault.file, "EPERM", "https://a.example/").text;
    return [fault.what, String(fault.plant(Buffer.from(before)))];
  });
  expect(planted.map(([what]) => what)).toEqual([
    "errno removed",
    "errno of another page",
    "errno falsified",
    "sources removed",
    "sources of another page",
    "sources.url removed",
    "sources.url of another page",
    "sources.url falsified",
  ]);
  expect(planted[0]?.[1]).toBe('---\nsources:\n  - { url: "https://a.example/" }\n---\n\nText.\n');
  expect(planted[1]?.[1]).toMatch(/^errno:\n {2}- EACCES$/m);
  expect(planted[2]?.[1]).toContain("E2BIG");
  expect(planted.at(-1)?.[1]).toContain("http://a.example/");
});

test("there are many faults, of which each has a name of its own and changes its file", async () => {
  const faults = await allFaults(repository);
  expect(faults.length).toBeGreaterThanOrEqual(150);
  expect(new Set(faults.map(nameOf)).size).toBe(faults.length);
  const same: string[] = [];
  for (const fault of faults) {
    const before = await readFile(path.join(repository, fault.file));
    const after = fault.plant(before);
    if (after !== undefined && before.equals(Buffer.from(after))) same.push(nameOf(fault));
  }
  expect(same).toEqual([]);
});

test("a survivor that has a reason is a fault that is planted", async () => {
  const names = new Set((await allFaults(repository)).map(nameOf));
  expect(Object.keys(survivors).filter((name) => !names.has(name))).toEqual([]);
});

test("a fault is planted in the copy alone, and taken out again", async () => {
  const file = "public/lab/firmware/bios.bin";
  const own = await readFile(path.join(repository, file));
  const copy = await copyOf(repository);
  try {
    const fault: Fault = { kind: "lab file", what: "gone", file, plant: () => "x" };
    await copy.withFault(fault, async () => {
      expect(await readFile(path.join(copy.root, file), "utf8")).toBe("x");
      expect((await readFile(path.join(repository, file))).equals(own)).toBe(true);
    });
    expect((await readFile(path.join(copy.root, file))).equals(own)).toBe(true);
  } finally {
    await copy.remove();
  }
});
