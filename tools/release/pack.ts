/** Makes `lib/`, what `npm pack` takes beside bin/: the command and the matcher as JavaScript, and their data. */
import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import path from "node:path";
import { writeData } from "../../src/cli/data/write.ts";
import { projectRoot } from "../../src/root.ts";
import { siteAddress } from "../../src/site/address.ts";

const lib = path.join(projectRoot, "lib");
const setting = process.env["CRUNBOOK_URL"];
const { origin, base } = siteAddress(setting);

await rm(lib, { recursive: true, force: true });
const tsc = path.join(projectRoot, "node_modules", "typescript", "bin", "tsc");
execFileSync(process.execPath, [tsc, "-p", path.join(projectRoot, "tools", "release")], { stdio: "inherit" });
// Without a public address the package names none: what `npm start` serves is not there for others.
await writeData(projectRoot, lib, setting ? `${origin}${base}` : undefined);
