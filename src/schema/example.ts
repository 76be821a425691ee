import { z } from "zod";
import { runtimeIdSchema } from "./vocabulary.ts";

/** What a machine has to offer before an example or a step can run there. */
export const needSchema = z
  .string()
  .regex(
    /^(kvm|amd64|apparmor|kernel(>=|<)\d+\.\d+)$/,
    "must be kvm, amd64, apparmor, kernel>=X.Y or kernel<X.Y",
  );
export type Need = z.infer<typeof needSchema>;

/** How the machine is booted: `standard`, or with SELinux on and Debian's reference policy at hand (permissive). */
export const profileSchema = z.enum(["standard", "selinux"]);
export type Profile = z.infer<typeof profileSchema>;

/** A path below a folder: no leading slash, no `..`. */
const relativePath = z
  .string()
  .regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$)).+$/, "must be a path below the folder, without .. or a leading /");

/** Seconds that a step may take where an example does not say. */
export const usualStepTimeout = 60;

/** `examples/<slug>/example.json`. The bundles, steps and files stand beside it. */
export const exampleSchema = z.strictObject({
  $schema: z.string().optional(),
  /** What the example shows, in one line. */
  title: z.string().min(1),
  /** The runtimes it runs on; absent: all in the lab. */
  runtimes: z.array(runtimeIdSchema).min(1).optional(),
  profile: profileSchema.default("standard"),
  /** It changes what a wipe can't undo (a sysctl, a loaded policy): replayed on a machine that nothing else uses. */
  ownMachine: z.boolean().default(false),
  /** Why what it prints depends on how fast the machine is: it is replayed only on the engine that recordings are made on. */
  racy: z.string().min(1).optional(),
  /** What the whole example needs; a machine without it shows the example as not reproduced. */
  needs: z.array(needSchema).default([]),
  /** Files of `examples/_shared/` that the bundle carries, by where they go. */
  shared: z.record(relativePath, relativePath).default({}),
  /** Programs of the lab image that the containers' root file system carries: "tar". */
  programs: z.array(z.string()).default([]),
  /** Programs of the lab image that the steps call outside the container: "capsh". */
  tools: z.array(z.string()).default([]),
  /** File modes to set where git keeps none (git knows only 644 and 755), octal, by path in the bundle. */
  modes: z
    .record(relativePath, z.string().regex(/^[0-7]{3,4}$/, "must be an octal mode such as 000 or 2775"))
    .default({}),
  /**
   * Files below `files/` whose bytes are the fault itself, with what is odd about them: "rootfs/start.sh": "its lines end
   * in CR LF". All others are plain text (src/checks/characters.ts).
   */
  oddBytes: z.record(relativePath, z.string().min(1)).default({}),
  /** Seconds one step may take; on a slow computer or in a browser, a step takes several times as long as elsewhere. */
  stepTimeout: z.number().int().min(1).max(300).default(usualStepTimeout),
});
export type Example = z.infer<typeof exampleSchema>;
