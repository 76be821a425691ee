/**
 * The programs whose texts the catalogue holds, in the order in which a failure passes them: innermost first. Apart
 * from the schema, which a page need not load to name them.
 */
export const emitterNames = {
  kernel: "Linux",
  programs: "other programs",
  go: "Go's standard library",
  bubblewrap: "bubblewrap",
  iproute2: "iproute2",
  "util-linux": "util-linux",
  shadow: "shadow (newuidmap, newgidmap)",
  "fuse-overlayfs": "fuse-overlayfs",
  slirp4netns: "slirp4netns",
  runc: "runc",
  crun: "crun",
  youki: "youki",
  runsc: "runsc (gVisor)",
  lxc: "LXC",
  conmon: "conmon",
  containerd: "containerd",
  "cri-o": "CRI-O",
  podman: "Podman",
  buildah: "Buildah",
  docker: "Docker",
  kubelet: "kubelet",
} as const;
export type EmitterId = keyof typeof emitterNames;

export const messageKinds = ["error", "warning", "fatal"] as const;
export type MessageKind = (typeof messageKinds)[number];
