import path from "node:path";
import { expect, test } from "vitest";
import { loadRuntimes } from "../../../src/content/runtimes.ts";
import { readLock } from "../../../src/lab/image/image.ts";

const root = path.resolve(import.meta.dirname, "../../..");

test("content/runtimes lists exactly the releases of the lab image", async () => {
  const lock = await readLock(path.join(root, "public", "lab"));
  const image = lock.artifacts.flatMap((artifact) =>
    artifact.kind === "runtime" ? [`${artifact.runtime} ${artifact.version}`] : [],
  );
  const listed = (await loadRuntimes(root)).flatMap(({ id, releases }) =>
    releases.map(({ version }) => `${id} ${version}`),
  );
  expect(listed.sort()).toEqual(image.sort());
});
