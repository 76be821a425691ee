import type { Profile } from "../../schema/example.ts";

/** How a machine is booted for a profile. All of it counts in the digest of a recording. */
export type ProfileOptions = { memoryMiB: number; commandLine: string };

/*
 * init_on_free: freed pages are zeros, which keeps snapshots small (engines leave zero pages out).
 * audit, noisapnp: nothing that an emulator needs, and each costs time.
 */
const COMMON =
  "console=ttyS0 quiet init_on_free=1 init_on_alloc=0 nr_cpus=1 tsc=reliable random.trust_cpu=on audit=0 noisapnp nokaslr";

/** What a machine has was chosen for v86, which takes 16 MiB for itself. SELinux' policy store needs the double. */
export const profiles: Record<Profile, ProfileOptions> = {
  standard: { memoryMiB: 112, commandLine: `${COMMON} lsm=landlock,yama` },
  selinux: { memoryMiB: 240, commandLine: `${COMMON} lsm=landlock,yama,selinux selinux=1 enforcing=0` },
};
