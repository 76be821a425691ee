import { expect, test } from "vitest";
import { writeLab } from "../../fixtures/demo-files.ts";
import { said } from "./planted.ts";

const runc = "content/runtimes/runc.json";

test("a release that the lab has not", async () => {
  const [found] = (await said((p) => p.edit(runc, '"version": "1.1.15"', '"version": "1.1.16"'))).split("\n");
  expect(found).toBe(
    `${runc}:8: the lab has no runc 1.1.16 (it has 1.1.15). Correct the version or remove the release; to add it to the lab, write it into src/lab/image/recipe.ts and run: crunbook lab lock --release runc-1.1.16`,
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
