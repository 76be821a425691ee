import { expect, test } from "vitest";
import { z } from "zod";
import { readJson } from "../../../src/files/json.ts";
import { complaint, emptyProject } from "../../fixtures/project.ts";

const schema = z.strictObject({
  name: z.string(),
  parts: z.array(z.strictObject({ size: z.number() })).default([]),
});

test("reads a file, and names the line of what is wrong in it", async () => {
  const { root, write } = await emptyProject();
  await write(
    "a.json",
    '{\n  "name": "x",\n  "parts": [\n    { "size": 1 },\n    {\n      "size": "big"\n    }\n  ]\n}\n',
  );
  expect(await complaint(readJson(root, "a.json", schema))).toBe(
    'a.json:6: parts[1].size must be of type number, not "big"',
  );
  await write("a.json", '{\n  "name": "x",\n  "sise": 2\n}\n');
  expect(await complaint(readJson(root, "a.json", schema))).toMatch(/^a\.json:3: unknown field "sise"/);
  await write("a.json", '{ "name": "x" }');
  expect(await readJson(root, "a.json", schema)).toEqual({ name: "x", parts: [] });
});

test("names the line where the JSON ends to be JSON", async () => {
  const { root, write } = await emptyProject();
  await write("a.json", '{\n  "name": "x",\n  "parts": [}\n}\n');
  expect(await complaint(readJson(root, "a.json", schema))).toMatch(/^a\.json:3: is not JSON: /);
});
