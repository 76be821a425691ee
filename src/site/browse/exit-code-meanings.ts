/** Exit codes that have a page whether or not an article speaks of them: people look them up. */
export const explainedCodes = [1, 2, 125, 126, 127, 128, 137, 143, 255] as const;

const docker = {
  title: "docker run: exit status",
  url: "https://docs.docker.com/engine/containers/run/#exit-status",
};
const podman = {
  title: "podman run: exit status",
  url: "https://docs.podman.io/en/latest/markdown/podman-run.1.html#exit-status",
};
const signals = { title: "signal(7)", url: "https://man7.org/linux/man-pages/man7/signal.7.html" };

/** Where it stands what engines make of a code. */
export const exitCodeSources: Record<number, { title: string; url: string }[]> = {
  125: [docker, podman],
  126: [docker, podman],
  127: [docker, podman],
  128: [
    {
      title: "containerd: helpers.go",
      url: "https://github.com/containerd/containerd/blob/v2.3.4/internal/cri/server/helpers.go#L46",
    },
  ],
  137: [signals],
  143: [signals],
};
