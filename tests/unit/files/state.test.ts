import { expect, test } from "vitest";
import { stateOf } from "../../../src/files/state.ts";
import { emptyProject } from "../../fixtures/project.ts";

test("the state of a folder is another one when a file in it comes, goes or changes, and else the same", async () => {
  const { root, write, remove } = await emptyProject();
  await write("a/one.txt", "1");
  const seen = [await stateOf(root)];
  expect(await stateOf(root)).toBe(seen[0]);
  await write("a/b/two.txt", "2");
  seen.push(await stateOf(root));
  await write("a/one.txt", "11");
  seen.push(await stateOf(root));
  await remove("a/b");
  seen.push(await stateOf(root));
  expect(new Set(seen).size).toBe(4);
});

test("what is not there has no state", async () => {
  const { root } = await emptyProject();
  expect(await stateOf(`${root}/gone`)).toBe("");
});
