import { expect, test } from "vitest";
import { writeLab } from "../../fixtures/demo-files.ts";
import { said } from "./planted.ts";

const runc = "content/runtimes/runc.json";

test("a release that the lab has not", async () => {
  const [found] = (await said((p) => p.edit(runc, '"version": "1.1.15"', '"version": "1.1.16"'))).split("\n");
  expect(found).toBe(
    `${runc}:8: the lab has no runc 1.1.16 (it has 1.1.15). Correct the version or remove the release; to add it to the lab, write it into src/lab/image/runtimes.json and run: crunbook lab lock --release runc-1.1.16`,
  );
});

test("a release that only the lab has", async () => {
  const message = await said((p) =>
    writeLab(p, [
      ["crun", "1.8.1"],
      ["crun", "1.21"],
      ["runc", "1.1.15"],
      ["runc", "1.3.6"],
    ]),
  );
  expect(message.split("\n")).toEqual([
    `${runc}:6: has no release 1.3.6, which the lab has. Add it, oldest first.`,
    expect.stringMatching(/^not checked before that is put right: references, recordings$/),
  ]);
});

test("a runtime whose file is gone", async () => {
  const [found] = (await said((p) => p.remove(runc))).split("\n");
  expect(found).toBe(`${runc}: is missing, and the lab has releases of runc. Take it back from git.`);
});

const recipe = "src/lab/image/runtimes.json";

test("a release that only the recipe has", async () => {
  const [found] = (
    await said((p) =>
      p.edit(
        recipe,
        /\n\]$/,
        ',\n  { "runtime": "runc", "version": "1.3.6", "suite": "forky", "libraries": [] }\n]',
      ),
    )
  ).split("\n");
  expect(found).toBe(
    `${recipe}:20: the lab's image has no runc 1.3.6. Add it: crunbook lab lock --release runc-1.3.6 --shared keep`,
  );
});

test("a release that the recipe no longer has", async () => {
  const [found] = (await said((p) => p.edit(recipe, '"1.1.15"', '"1.1.16"'))).split("\n").slice(1);
  expect(found).toBe(
    `${recipe}: has no runc 1.1.15, which the lab has. Take it back from git; to take the release out of the lab, run: crunbook lab lock --keep`,
  );
});

test("a project without a recipe", async () => {
  const [found] = (await said((p) => p.remove(recipe))).split("\n");
  expect(found).toBe(`${recipe}: is missing. Take it back from git.`);
});

test("a release in the recipe with an unknown suite", async () => {
  expect(await said((p) => p.edit(recipe, '"bookworm"', '"buster"'))).toContain(
    `${recipe}:5: [0].suite: "buster" is not known (one of bullseye, bookworm, trixie, forky, sid, experimental)`,
  );
});
