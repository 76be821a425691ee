import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

test("a build of broken content stops with file and line, and without a stack", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "crunbook-checks-"));
  try {
    await mkdir(path.join(root, "content/issues/en"), { recursive: true });
    await mkdir(path.join(root, "content/runtimes"), { recursive: true });
    await mkdir(path.join(root, "examples"), { recursive: true });
    await writeFile(path.join(root, "content/issues/en/broken.mdx"), "---\ntitel: Oops\n---\n");
    const outDir = path.join(root, "dist");
    const build = spawnSync(
      process.execPath,
      ["node_modules/astro/bin/astro.mjs", "build", "--outDir", outDir],
      {
        env: { ...process.env, CRUNBOOK_ROOT: root, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
        encoding: "utf8",
      },
    );
    const printed = build.stdout + build.stderr;
    expect(build.status).not.toBe(0);
    expect(printed).toMatch(/content\/issues\/en\/broken\.mdx:\d+: .*"titel"/);
    expect(printed).not.toMatch(/^\s+at /m);
  } finally {
    await rm(root, { recursive: true });
  }
}, 60_000);
