/** Proves that the lab's image is the locked one, byte for byte, also where no machine boots: the site publishes it. */

import { UserError } from "../errors/user-error.ts";
import { checkFiles, labFolder } from "../lab/image/image.ts";
import type { Check } from "./check.ts";

export const lab: Check = {
  name: "lab image",
  about:
    "Every file of the lab, kernel, base system and runtime packs, is the one whose digest the lock has, and there is no other.",
  run: async ({ root }) => {
    try {
      await checkFiles(labFolder(root));
      return [];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return error.message.replaceAll(`${root}/`, "").split("\n");
    }
  },
};
