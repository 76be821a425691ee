import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { errnoTable } from "../../../src/schema/errno-table.ts";
import { errnoTexts } from "../../../src/schema/vocabulary.ts";

const python = spawnSync(
  "python3",
  [
    "-c",
    "import errno, json, os; print(json.dumps({'texts': [os.strerror(n) for n in range(525)], 'names': [[k, v] for k, v in vars(errno).items() if k.startswith('E')]}))",
  ],
  { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
);
const here =
  python.status === 0 && process.platform === "linux"
    ? (JSON.parse(python.stdout) as { texts: string[]; names: [string, number][] })
    : undefined;
// musl words many of them its own way.
const glibc = here?.texts[133] === "Memory page has hardware error" ? here : undefined;

describe("errnoTable", () => {
  test("has every number once, in order", () => {
    const numbers = errnoTable.map(({ number }) => number);
    const gaps = [41, 58];
    const all = Array.from({ length: 133 }, (_, index) => index + 1).filter((n) => !gaps.includes(n));
    expect(numbers).toEqual([...all, 524]);
    expect(new Set(errnoTable.map(({ name }) => name)).size).toBe(errnoTable.length);
  });

  test("agrees with the published names", () => {
    for (const [name, text] of Object.entries(errnoTexts)) {
      expect(errnoTable.find((entry) => entry.name === name)?.text, name).toBe(text);
    }
  });

  test.skipIf(!glibc)("says what this machine's strerror says", () => {
    for (const { number, text } of errnoTable) expect(text, String(number)).toBe(glibc?.texts[number]);
  });

  test.skipIf(!here || !["x64", "arm64"].includes(process.arch))("numbers them as this machine does", () => {
    for (const [name, number] of here?.names ?? []) {
      const entry = errnoTable.find((known) => known.name === name);
      if (entry) expect(entry.number, name).toBe(number);
    }
  });

  test("Go's wording stands only where it is not the text in lower case", () => {
    for (const { text, go, name } of errnoTable) expect(go, name).not.toBe(text.toLowerCase());
    expect(errnoTable.find(({ name }) => name === "ESTALE")?.go).toBe("stale NFS file handle");
  });
});
