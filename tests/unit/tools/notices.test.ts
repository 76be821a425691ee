import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../../src/root.ts";
import { thirdPartyNotices } from "../../../tools/release/notices-text.ts";

test("THIRD_PARTY_NOTICES.md is up to date (npm run notices)", async () => {
  const written = await readFile(path.join(projectRoot, "THIRD_PARTY_NOTICES.md"), "utf8");
  expect(written).toBe(await thirdPartyNotices(projectRoot));
});

test("every package that is in the repository's settings as a dependency is named", async () => {
  const notices = await thirdPartyNotices(projectRoot);
  const { dependencies, devDependencies } = JSON.parse(
    await readFile(path.join(projectRoot, "package.json"), "utf8"),
  );
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(notices).toContain(`${name} ${version}`);
  }
});
