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
export type Layer = (typeof layers)[number];

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

/** The layers that a record has something for, in its own order: the author's. */
export function layersIn(record: Partial<Record<Layer, unknown>>): Layer[] {
  return Object.keys(record).flatMap((name) => layers.filter((layer) => layer === name));
}
