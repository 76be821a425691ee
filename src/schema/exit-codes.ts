const docker = {
  title: "docker run: exit status",
  url: "https://docs.docker.com/engine/containers/run/#exit-status",
};
const podman = {
  title: "podman run: exit status",
  url: "https://docs.podman.io/en/latest/markdown/podman-run.1.html#exit-status",
};
const shell = { title: "bash(1): exit status", url: "https://man7.org/linux/man-pages/man1/bash.1.html" };
const signals = { title: "signal(7)", url: "https://man7.org/linux/man-pages/man7/signal.7.html" };

/** What is known of an exit code beyond what was recorded. */
export type ExitCodeFacts = {
  code: number;
  /** What it means, in English; other languages have it among their words. */
  means: string;
  /** Articles whose problem ends with it, the likeliest first; what a project has no article for is not told. */
  causes: readonly string[];
  /** Where it stands what engines and shells make of it. */
  sources: readonly { title: string; url: string }[];
};

/** Exit codes that people look up, smallest first. They have a page whether or not an article speaks of them. */
export const exitCodeFacts: readonly ExitCodeFacts[] = [
  {
    code: 1,
    means:
      "runc and crun return 1 when they could not start the container; in some cases, some releases return 255. Many programs return 1 as well: then the container did start.",
    causes: [],
    sources: [],
  },
  {
    code: 2,
    means:
      "Neither runc nor crun returned 2 of its own accord: it is the program in the container that ended with it.",
    causes: [],
    sources: [],
  },
  {
    code: 101,
    means:
      "Rust programs whose main thread panics end with 101, and Cargo does when a build or a test fails. Neither runc nor crun returns it of its own accord: it is the program in the container that ended with it.",
    causes: [],
    sources: [
      { title: "Rust: panic!", url: "https://doc.rust-lang.org/std/macro.panic.html" },
      {
        title: "cargo-build(1): exit status",
        url: "https://doc.rust-lang.org/cargo/commands/cargo-build.html#exit-status",
      },
    ],
  },
  {
    code: 125,
    means:
      "docker run and podman run return 125 when the engine itself failed, before there was a container to run.",
    causes: [],
    sources: [docker, podman],
  },
  {
    code: 126,
    means:
      "Docker and Podman return 126 when the command is there but cannot be started. They derive it from the words of the runtime's message; the runtime itself returns something else. A shell that finds a command and may not execute it returns 126 too, from within the container.",
    causes: ["exec-not-executable", "exec-directory", "cwd-chdir-permission", "memlock-setrlimit-eperm"],
    sources: [docker, podman, shell],
  },
  {
    code: 127,
    means:
      "Docker and Podman return 127 when the command is not found, derived from the words of the runtime's message. A shell that does not find a command returns 127 too, from within the container.",
    causes: ["exec-not-found", "exec-enoent-interpreter"],
    sources: [docker, podman, shell],
  },
  {
    code: 128,
    means:
      "Under Kubernetes, containerd reports 128 with the reason StartError for a container that could not be started, whatever the runtime returned.",
    causes: ["exec-not-found", "exec-not-executable", "exec-directory"],
    sources: [
      {
        title: "containerd: helpers.go",
        url: "https://github.com/containerd/containerd/blob/v2.3.4/internal/cri/server/helpers.go#L46",
      },
    ],
  },
  {
    code: 137,
    means:
      "128 + 9: the program was ended by SIGKILL. Often that was the kernel at the memory limit, but anybody with the right to may send it.",
    causes: ["memory-oom-killed"],
    sources: [signals, shell],
  },
  {
    code: 143,
    means:
      "128 + 15: the program was ended by SIGTERM, the signal with which engines ask containers to stop.",
    causes: [],
    sources: [signals, shell],
  },
  {
    code: 255,
    means:
      "Many releases of runc and crun return 255 when exec fails, and newer ones of runc also when run fails as the program is executed. Others return 1.",
    causes: ["exec-format-error", "exec-enoent-interpreter"],
    sources: [],
  },
];

/** What is known of a code, if anything is. */
export function exitCodeFactsOf(code: number): ExitCodeFacts | undefined {
  return exitCodeFacts.find((facts) => facts.code === code);
}
