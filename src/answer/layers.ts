import type { Answer } from "../match/answer.ts";
import type { EmitterId } from "../schema/emitters.ts";
import type { Layer } from "../schema/layers.ts";

/** Where the reader of such a program's messages can put things right. */
const layersOf: Partial<Record<EmitterId, Layer[]>> = {
  docker: ["docker"],
  podman: ["podman"],
  buildah: ["podman", "image"],
  conmon: ["podman", "cri-o"],
  containerd: ["containerd"],
  "cri-o": ["cri-o", "kubernetes"],
  kubelet: ["kubernetes"],
};

/** Words of the programs that are no messages of theirs: a prompt's command, a log's prefix. */
const words: [RegExp, Layer][] = [
  [/\b(?:docker|dockerd|compose)\b/i, "docker"],
  [/\b(?:podman|libpod|quadlet)\b/i, "podman"],
  [/\b(?:kubectl|kubelet|kubernetes|containerStatuses|runtime\.v1\.RuntimeService)\b/, "kubernetes"],
  [/\b(?:crio|cri-o)\b/i, "cri-o"],
  [/\b(?:containerd|ctr|nerdctl|crictl)\b/, "containerd"],
];

/** How far into a paste the words are looked for, in characters. */
const head = 100_000;

/**
 * The layers that a paste comes from, the surest first: what its words name, then whose messages it holds.
 * containerd's messages stand in Docker's and the kubelet's too, and so come last.
 */
export function layersShown(paste: string, answer: Answer): Layer[] {
  const start = paste.slice(0, head);
  const named = words.filter(([word]) => word.test(start)).map(([, layer]) => layer);
  const printed = answer.messages.flatMap(({ emitters }) =>
    emitters.length === 1 ? (layersOf[emitters[0]?.emitter ?? "kernel"] ?? []) : [],
  );
  const shown = [...new Set([...named, ...printed])];
  return shown.includes("docker") || shown.includes("kubernetes")
    ? shown.filter((layer) => layer !== "containerd")
    : shown;
}
