import type { Layer } from "./layers.ts";

/** Where a program stands when a container fails. */
export type EmitterRole =
  /** Below every program: its texts stand in everybody's errors. */
  | "ground"
  /** Called by runtimes and engines, or by people beside them. */
  | "helper"
  /** Starts the container: of these a failure passes one. */
  | "runtime"
  /** Has a runtime start containers: container engines, and what calls these. */
  | "engine";

/** What the matcher, the answer and the pages know of a program whose texts the catalogue holds. */
export type EmitterFacts = {
  /** As readers know it; a language can name it otherwise (src/site/words). */
  name: string;
  role: EmitterRole;
  /**
   * Words, in lower case, that stand only where containers are spoken of: its commands, parts that only its texts name.
   * Beside one a message counts that says little. The first is its own name in a paste: of several programs that print
   * a message, the one that is named comes first.
   */
  words: string[];
  /** Where whoever reads its messages can put things right, its own layer first; none for what stands below them all. */
  layers: Layer[];
  /**
   * Its messages are in the matcher's first file, from which a page answers before it has the second: those that stand
   * in most failures.
   */
  inFirstFile?: true;
  /** What in a paste says that it comes from its own layer, though no message of its does: a command, a log's prefix. */
  prompt?: RegExp;
};

/** Innermost first: the order in which a failure passes them. */
const records = {
  kernel: { name: "Linux", role: "ground", words: [], layers: [], inFirstFile: true },
  programs: { name: "other programs", role: "helper", words: ["nvidia-container-cli"], layers: [] },
  go: { name: "Go's standard library", role: "ground", words: [], layers: [], inFirstFile: true },
  bubblewrap: { name: "bubblewrap", role: "runtime", words: ["bwrap"], layers: [] },
  iproute2: { name: "iproute2", role: "helper", words: [], layers: [] },
  "util-linux": { name: "util-linux", role: "helper", words: ["unshare", "nsenter"], layers: [] },
  shadow: {
    name: "shadow (newuidmap, newgidmap)",
    role: "helper",
    words: ["newuidmap", "newgidmap"],
    layers: [],
  },
  "fuse-overlayfs": { name: "fuse-overlayfs", role: "helper", words: ["fuse-overlayfs"], layers: [] },
  slirp4netns: { name: "slirp4netns", role: "helper", words: ["slirp4netns"], layers: [] },
  netavark: { name: "netavark", role: "helper", words: ["netavark", "aardvark-dns"], layers: ["podman"] },
  "nvidia-container-toolkit": {
    name: "NVIDIA Container Toolkit",
    role: "helper",
    words: ["nvidia-container-runtime", "nvidia-container-runtime-hook", "nvidia-cdi-hook", "nvidia-ctk"],
    layers: ["host"],
  },
  runc: {
    name: "runc",
    role: "runtime",
    // Names of its source files, which old releases print.
    words: ["runc", "container_linux", "process_linux", "rootfs_linux", "standard_init_linux", "nsexec"],
    layers: [],
    inFirstFile: true,
  },
  crun: { name: "crun", role: "runtime", words: ["crun", "krun"], layers: [], inFirstFile: true },
  youki: { name: "youki", role: "runtime", words: ["youki"], layers: [] },
  runsc: { name: "runsc (gVisor)", role: "runtime", words: ["runsc", "gvisor"], layers: [] },
  lxc: { name: "LXC", role: "runtime", words: ["lxc-start"], layers: [] },
  conmon: { name: "conmon", role: "helper", words: ["conmon"], layers: ["podman", "cri-o"] },
  containerd: {
    name: "containerd",
    role: "engine",
    words: ["containerd", "nerdctl"],
    layers: ["containerd"],
    prompt: /\b(?:containerd|ctr|nerdctl|crictl)\b/,
  },
  "cri-o": {
    name: "CRI-O",
    role: "engine",
    words: ["crio"],
    layers: ["cri-o", "kubernetes"],
    prompt: /\b(?:crio|cri-o)\b/i,
  },
  podman: {
    name: "Podman",
    role: "engine",
    words: ["podman", "libpod"],
    layers: ["podman"],
    // Its classes of a runtime's errors close the line, and name nobody.
    prompt:
      /\b(?:podman|libpod|quadlet)\b|\bOCI (?:permission denied|not found|runtime (?:attempted to|command not|permission denied))/i,
  },
  buildah: { name: "Buildah", role: "engine", words: ["buildah"], layers: ["podman", "image"] },
  docker: {
    name: "Docker",
    role: "engine",
    words: ["docker", "dockerd", "docker0", "moby", "buildkit"],
    layers: ["docker"],
    prompt: /\b(?:docker|dockerd|(?<!podman[ -])compose)\b|Error response from daemon|Cannot start service/i,
  },
  compose: {
    name: "Docker Compose",
    role: "engine",
    words: ["docker-compose"],
    layers: ["docker"],
    prompt: /\bdocker[ -]compose\b/,
  },
  kubelet: {
    name: "kubelet",
    role: "engine",
    words: ["kubelet", "kubectl", "kubepods", "kubernetes"],
    layers: ["kubernetes"],
    prompt:
      /\b(?:kubectl|kubelet|kubepods|kubernetes|containerStatuses|runtime\.v1\.RuntimeService|CrashLoopBackOff|FailedCreatePodSandBox|FailedMount|StartError)\b|\b(?:Restart Count|Back-off restarting)\b/,
  },
} satisfies Record<string, EmitterFacts>;

export type EmitterId = keyof typeof records;

/**
 * The programs whose texts the catalogue holds, one record each: nothing else lists them but the table of where their
 * texts are read (src/messages/emitters/). Apart from the schema, so that a page names them without loading zod.
 */
export const emitters: Record<EmitterId, EmitterFacts> = records;

/** All of them, innermost first. */
export const emitterIds = Object.keys(records) as EmitterId[];

/** How each is written for readers. */
export const emitterNames = Object.fromEntries(emitterIds.map((id) => [id, records[id].name])) as Record<
  EmitterId,
  string
>;

export const messageKinds = ["error", "warning", "fatal"] as const;
export type MessageKind = (typeof messageKinds)[number];
