/** Writes THIRD_PARTY_NOTICES.md from package-lock.json and the packages' licence files: `npm run notices`. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { projectRoot } from "../../src/root.ts";
import { thirdPartyNotices } from "./notices-text.ts";

await writeFile(path.join(projectRoot, "THIRD_PARTY_NOTICES.md"), await thirdPartyNotices(projectRoot));
