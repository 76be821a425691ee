import { expect, test } from "vitest";
import { layersInOrder, layersShown } from "../../../src/answer/layers.ts";
import { buildIndex } from "../../../src/match/build-index.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import type { EmitterId } from "../../../src/schema/emitters.ts";
import { messageId } from "../../../src/schema/message-id.ts";

/** Each program's own message, and one that two print. */
const said: Partial<Record<EmitterId, string[]>> = {
  runc: ["nobody but the runtime says quartz"],
  conmon: ["nobody but the monitor says feldspar"],
  containerd: ["nobody but the daemon says granite", "both of these engines say basalt"],
  buildah: ["nobody but the builder says obsidian", "both of these engines say basalt"],
};

const matcher = createMatcher(
  buildIndex(
    [],
    (["runc", "conmon", "containerd", "buildah"] as const).map((emitter) => ({
      emitter,
      repository: "https://example.org/source",
      releases: ["1.0"],
      messages: (said[emitter] ?? []).map((template) => ({
        id: messageId(emitter, template),
        template,
        kind: "error" as const,
        file: "main.c",
        first: "1.0",
        last: "1.0",
      })),
    })),
    [],
  ),
);

test.each([
  ["$ docker run x", ["docker"]],
  ["Error: podman failed", ["podman"]],
  // The registry that an image comes from is no engine.
  ["kubelet  Error: failed to pull docker.io/x", ["kubernetes"]],
  ["$ podman run docker.io/library/alpine\nError: /var/lib/docker/x: docker-entrypoint.sh", ["podman"]],
  ["Container ID: docker://f00\nRestart Count: 6", ["kubernetes"]],
  ["Error: crun: chdir: Permission denied: OCI permission denied", ["podman"]],
  ["/usr/bin/docker: Error", ["docker"]],
  ["open /sys/fs/cgroup/kubepods/pod1/cpu.max: failed", ["kubernetes"]],
  // Whoever stands at the left speaks first: a pod's error can name Docker, Podman's compose is no Docker.
  ["kubelet: Error response from daemon: x", ["kubernetes", "docker"]],
  ["docker: Error response from daemon: x: kubelet", ["docker", "kubernetes"]],
  ["podman-compose up: x", ["podman"]],
  // The line that decided counts before the lines round it.
  ["$ docker ps\npodman[7]: nobody but the monitor says feldspar", ["podman", "docker", "cri-o"]],
  ["crio[7]: failed", ["cri-o"]],
  ["$ nerdctl run x", ["containerd"]],
  // Both stand above containerd, and whoever uses one of them puts things right there.
  ["dockerd: containerd: failed", ["docker"]],
  ["Kubernetes in prose", []],
  ["runc: nobody but the runtime says quartz", []],
  ["runc: nobody but the monitor says feldspar", ["podman", "cri-o"]],
  ["runc: nobody but the daemon says granite", ["containerd"]],
  ["runc: nobody but the builder says obsidian", ["podman", "image"]],
  ["docker: nobody but the builder says obsidian", ["docker", "podman", "image"]],
  ["runc: both of these engines say basalt", []],
])("%s", (paste, layers) => {
  const answer = matcher.explain(paste);
  expect(answer.messages.length > 0).toBe(/say/.test(paste));
  expect(layersShown(paste, answer)).toEqual(layers);
});

test.each([
  [["podman"], ["podman", "image", "host", "docker", "kubernetes"]],
  [["containerd"], ["kubernetes", "image", "host", "docker", "podman"]],
  [
    ["kubernetes", "docker"],
    ["kubernetes", "docker", "image", "host", "podman"],
  ],
  [["cri-o"], ["kubernetes", "image", "host", "docker", "podman"]],
  [[], ["docker", "image", "kubernetes", "podman", "host"]],
] as const)("a fix for who has a paste from %j comes first, another engine's last", (from, order) => {
  expect(layersInOrder(["docker", "image", "kubernetes", "podman", "host"], from)).toEqual(order);
});
