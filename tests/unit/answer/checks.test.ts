import { expect, test } from "vitest";
import { checksFor, layerOfCommand } from "../../../src/answer/checks.ts";
import type { Layer } from "../../../src/schema/layers.ts";

const checks = [
  { run: "ls rootfs{path:/bin/x}", prints: "no bundle" },
  {
    run: "docker run IMAGE ls {path:/bin/x}",
    prints: "no file",
    also: { podman: "podman run IMAGE ls {path:/bin/x}", kubernetes: "kubectl run look -- ls {path:/bin/x}" },
  },
  { run: "sysctl user.max_user_namespaces", prints: "= 0" },
];
const open = (from: Layer[], values: Record<string, string> = {}, of = checks) =>
  checksFor(of, values, from).checks.map(({ run }) => run);

test.each<[Layer[], string]>([
  [["docker"], "docker run IMAGE ls /bin/x"],
  [["podman"], "podman run IMAGE ls /bin/x"],
  [["kubernetes", "docker"], "kubectl run look -- ls /bin/x"],
  // What has no command of its own: the next layer's.
  [["cri-o", "kubernetes"], "kubectl run look -- ls /bin/x"],
  [["oci-config"], "ls rootfs/bin/x"],
])("who comes from %j gets its own command, and what is for everybody", (from, command) => {
  expect(open(from)).toEqual([command, "sysctl user.max_user_namespaces"]);
  const { checks: shown, otherChecks } = checksFor(checks, {}, from);
  expect(shown.length + otherChecks.length).toBe(5);
  expect(otherChecks.map(({ run }) => run)).not.toContain(command);
});

test("without a layer: what is for everybody, or else one engine's command, before a bundle's", () => {
  expect(open([])).toEqual(["sysctl user.max_user_namespaces"]);
  expect(open([], {}, checks.slice(0, 2))).toEqual(["docker run IMAGE ls /bin/x"]);
  expect(open([], {}, checks.slice(0, 1))).toEqual(["ls rootfs/bin/x"]);
});

test("every command has the paste's value, and one that cannot have it is not told", () => {
  const { checks: shown, otherChecks } = checksFor(checks, { path: "/srv/a b" }, ["podman"]);
  expect([...shown, ...otherChecks].map(({ run }) => run)).toEqual([
    "podman run IMAGE ls '/srv/a b'",
    "sysctl user.max_user_namespaces",
    "ls rootfs'/srv/a b'",
    "docker run IMAGE ls '/srv/a b'",
    "kubectl run look -- ls '/srv/a b'",
  ]);
  expect(open(["docker"], { path: "python" })).toEqual(["sysctl user.max_user_namespaces"]);
  expect(checksFor(checks.slice(0, 2), { path: "x\u001b[2J" }, ["docker"])).toEqual({
    checks: [],
    otherChecks: [],
  });
});

test.each<[string, Layer | undefined]>([
  ["docker run x", "docker"],
  ["[ $(docker image inspect IMAGE) = x ]", "docker"],
  ["podman info", "podman"],
  ["kubectl get pod", "kubernetes"],
  ["grep x /var/lib/kubelet/config.yaml", "kubernetes"],
  ["grep x config.json", "oci-config"],
  ["stat rootfs{path:/etc}", "oci-config"],
  ["nerdctl info", "containerd"],
  ["dmesg | tail", undefined],
  ["stat {path:/etc}", undefined],
])("%s is run in %s", (run, layer) => {
  expect(layerOfCommand(run)).toBe(layer);
});
