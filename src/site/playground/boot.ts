import { openLab } from "../../lab/node-lab.ts";
import { projectRoot } from "../../root.ts";
import { profileSchema } from "../../schema/example.ts";
import { compressedOnce } from "./kept.ts";

/*
 * A process beside the build: boots a machine of the profile that it is given and keeps its state, compressed too.
 */

// Without the build there is nobody to do it for.
process.on("disconnect", () => process.exit());

const lab = await openLab(projectRoot);
await compressedOnce(await lab.snapshot(profileSchema.parse(process.argv[2])));
process.disconnect();
