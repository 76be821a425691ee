import { expect, test } from "vitest";
import { lockDigest } from "../../../src/lab/image/image.ts";
import { labLockSchema } from "../../../src/schema/lab-lock.ts";
import { said } from "./planted.ts";

/** What is said of an image whose kernel is of another release. */
async function saidOf(release: string): Promise<string[]> {
  const message = await said(async (project) => {
    const lock = labLockSchema.parse(JSON.parse(await project.read("public/lab/lock.json")));
    const kernel = lock.artifacts.find((artifact) => artifact.kind === "kernel");
    if (kernel?.kind === "kernel") kernel.release = release;
    await project.write("public/lab/lock.json", JSON.stringify({ ...lock, digest: lockDigest(lock) }));
  });
  return message.split("\n");
}

test("a kind of machine whose kernel the image lacks, and a kernel that no machine boots", async () => {
  const found = await saidOf("7.2.1-demo");
  expect(found).toContain(
    'src/lab/machine/kinds.ts: v86-6.12 boots a kernel 6.12, which the image does not have (it has 7.2.1-demo). Lock it, or remove the row: CONTRIBUTING.md, "Add a release or a kernel"',
  );
  expect(found).toContain(
    "public/lab/lock.json: has the kernel 7.2.1-demo, which no kind of machine boots. Give it a row in src/lab/machine/kinds.ts, or take it out of the image: crunbook lab lock --keep",
  );
});
