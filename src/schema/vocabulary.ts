import { z } from "zod";
// Apart from the schemas, so that the matcher and the command name them without loading zod.
import { type Errno, errnoTexts } from "./errnos.ts";
import { type Layer, layers, layerTitles } from "./layers.ts";

/** The runtimes an article can speak of. `content/runtimes/<id>.json` describes each of them that is cited. */
export const runtimeIds = ["runc", "crun", "krun", "runsc", "youki"] as const;
export const runtimeIdSchema = z.enum(runtimeIds);
export type RuntimeId = z.infer<typeof runtimeIdSchema>;

/** The kernel feature or part of the set-up where an issue lives; a browse page each. */
export const areas = [
  "apparmor",
  "capabilities",
  "cgroups",
  "devices",
  "exec",
  "filesystem",
  "mounts",
  "namespaces",
  "networking",
  "rlimits",
  "seccomp",
  "selinux",
  "terminal",
] as const;
export const areaSchema = z.enum(areas);
export type Area = z.infer<typeof areaSchema>;

/** How an area is written for readers. */
export const areaTitles: Record<Area, string> = {
  apparmor: "AppArmor",
  capabilities: "Capabilities",
  cgroups: "Cgroups",
  devices: "Devices",
  exec: "Starting the command",
  filesystem: "Files and permissions",
  mounts: "Mounts",
  namespaces: "Namespaces",
  networking: "Networking",
  rlimits: "Resource limits",
  seccomp: "Seccomp",
  selinux: "SELinux",
  terminal: "Terminals",
};

export { type Layer, layers, layerTitles };
export const layerSchema = z.enum(layers);

export { type Errno, errnoTexts };
export const errnoSchema = z.custom<Errno>(
  (value) => typeof value === "string" && Object.hasOwn(errnoTexts, value),
  `must be an errno name (${Object.keys(errnoTexts).join(", ")})`,
);
