import { fork } from "node:child_process";
import path from "node:path";
import type { AstroIntegration } from "astro";
import { engines } from "../../lab/engine/local.ts";
import { firstMachine, machineKind } from "../../lab/machine/kinds.ts";
import { type Profile, profileSchema } from "../../schema/example.ts";
import { labLock } from "../data/lab.ts";

declare global {
  /** The end of the boots beside the build that runs in this process, however they ended. */
  var crunbookBoots: Promise<unknown> | undefined;
}

/**
 * Begins to boot the playground's machines beside the build, each in a process of its own: before the first page, and with
 * the flags with which an engine boots in half the time, which hold for a whole process. Whoever needs the states waits
 * for `bootsEnded`, and takes them from the lab, which boots itself what was not kept: that way faults are told, too.
 */
export function playgroundBoots(): AstroIntegration {
  return {
    name: "crunbook:boots",
    hooks: {
      "astro:config:setup": async ({ command }) => {
        if (command !== "build" || !(await labLock())) return;
        globalThis.crunbookBoots = Promise.all(profileSchema.options.map(bootBeside));
      },
    },
  };
}

/** Waits for the boots beside this build. */
export async function bootsEnded(): Promise<void> {
  await globalThis.crunbookBoots;
}

/** Resolves at the end of the process. */
function bootBeside(profile: Profile): Promise<void> {
  const { nodeFlags } = engines[machineKind(firstMachine).engine];
  const child = fork(path.join(import.meta.dirname, "boot.ts"), [profile], {
    execArgv: [...process.execArgv, ...nodeFlags],
    stdio: "ignore",
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve()).once("exit", () => resolve());
  });
}
