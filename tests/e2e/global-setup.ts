import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { pathAddress, pathBuild, pathRepository } from "./builds.ts";
import { digestOf, readByBuilds } from "./sources-digest.ts";

/** What the build below a path is told. */
const settings = { CRUNBOOK_URL: pathAddress, CRUNBOOK_REPOSITORY: pathRepository };

/** Says what the build that stands there was made of; beside it, because what is in its folder is the site. */
const noteFile = `${pathBuild.dir}.digest`;

/** Builds the site a second time, for a path below a host, unless it stands there already, made of the same. */
export default function setUp(): void {
  const env = { ...process.env, ...settings };
  const digest = digestOf(".", readByBuilds, env);
  const stands =
    existsSync(pathBuild.dir) && existsSync(noteFile) && readFileSync(noteFile, "utf8") === digest;
  // The digest is of this folder's sources alone.
  if (stands && process.env["CRUNBOOK_ROOT"] === undefined) return;
  // A build that is cut off leaves no note.
  rmSync(noteFile, { force: true });
  execFileSync(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--outDir", pathBuild.dir], {
    env: { ...env, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(noteFile, digest);
}
