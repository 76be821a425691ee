import { execFileSync } from "node:child_process";
import { pathAddress, pathBuild, pathRepository } from "./builds.ts";

/** Builds the site a second time, for a path below a host. */
export default function setUp(): void {
  execFileSync(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--outDir", pathBuild.dir], {
    env: {
      ...process.env,
      CRUNBOOK_URL: pathAddress,
      CRUNBOOK_REPOSITORY: pathRepository,
      ASTRO_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
