import { z } from "zod";

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

/** The places where a fix can be applied, in the order in which articles list them. */
export const layers = [
  "kubernetes",
  "containerd",
  "cri-o",
  "docker",
  "podman",
  "oci-config",
  "image",
  "host",
] as const;
export const layerSchema = z.enum(layers);
export type Layer = z.infer<typeof layerSchema>;

/** How a layer is written for readers. */
export const layerTitles: Record<Layer, string> = {
  kubernetes: "Kubernetes",
  containerd: "containerd",
  "cri-o": "CRI-O",
  docker: "Docker",
  podman: "Podman",
  "oci-config": "OCI config.json",
  image: "Container image",
  host: "Host",
};

/** The errno names that runtimes report, with the text that strerror(3) gives them in the C locale. */
export const errnoTexts = {
  E2BIG: "Argument list too long",
  EACCES: "Permission denied",
  EAGAIN: "Resource temporarily unavailable",
  EBADF: "Bad file descriptor",
  EBUSY: "Device or resource busy",
  EEXIST: "File exists",
  EINVAL: "Invalid argument",
  EIO: "Input/output error",
  EISDIR: "Is a directory",
  ELOOP: "Too many levels of symbolic links",
  EMFILE: "Too many open files",
  ENAMETOOLONG: "File name too long",
  ENODEV: "No such device",
  ENOENT: "No such file or directory",
  ENOEXEC: "Exec format error",
  ENOMEM: "Cannot allocate memory",
  ENOSPC: "No space left on device",
  ENOSYS: "Function not implemented",
  ENOTDIR: "Not a directory",
  ENOTSUP: "Operation not supported",
  ENXIO: "No such device or address",
  EPERM: "Operation not permitted",
  EPIPE: "Broken pipe",
  EROFS: "Read-only file system",
  ESRCH: "No such process",
} as const;
export type Errno = keyof typeof errnoTexts;
export const errnoSchema = z.custom<Errno>(
  (value) => typeof value === "string" && Object.hasOwn(errnoTexts, value),
  `must be an errno name (${Object.keys(errnoTexts).join(", ")})`,
);
