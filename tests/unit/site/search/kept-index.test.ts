import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { indexOnce } from "../../../../src/site/search/kept-index.ts";
import { emptyProject } from "../../../fixtures/project.ts";

async function workshop() {
  const { root } = await emptyProject();
  const kept = path.join(root, "kept");
  let count = 0;
  const make = async (records: string): Promise<{ how: string; text: string }> => {
    const out = path.join(root, `out-${count++}`);
    const how = await indexOnce(kept, records, out, async () => {
      await mkdir(out);
      await writeFile(path.join(out, "index.pf"), `index of ${records}`);
    });
    return { how, text: await readFile(path.join(out, "index.pf"), "utf8") };
  };
  return { kept, make };
}

test("An index of the same records is taken as it was, one of others is made", async () => {
  const { make } = await workshop();
  expect(await make("a")).toEqual({ how: "made", text: "index of a" });
  expect(await make("a")).toEqual({ how: "kept", text: "index of a" });
  expect(await make("b")).toEqual({ how: "made", text: "index of b" });
  expect(await make("a")).toEqual({ how: "made", text: "index of a" });
});

test("A kept index that was damaged, lost a file or gained one is made anew", async () => {
  const { kept, make } = await workshop();
  await make("a");
  await writeFile(path.join(kept, "index", "index.pf"), "index of ä");
  expect(await make("a")).toEqual({ how: "made", text: "index of a" });
  await writeFile(path.join(kept, "index", "more.pf"), "");
  expect((await make("a")).how).toBe("made");
  await writeFile(path.join(kept, "made-from"), "");
  expect((await make("a")).how).toBe("made");
  expect((await make("a")).how).toBe("kept");
});
