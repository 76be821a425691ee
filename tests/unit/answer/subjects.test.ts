import { expect, test } from "vitest";
import { type Subject, subjectsOf } from "../../../src/answer/subjects.ts";

const id = "2f9d1c07be44a0e8c3a6b12f9e04d77a81c35be60f2d9478b3e1a6c0f58d2e9a";
const pod = (name: string): Subject => ({ kind: "pod", name });
const container = (name: string): Subject => ({ kind: "container", name });
const unit = (name: string): Subject => ({ kind: "unit", name });

test.each<[string, Subject[]]>([
  // The kubelet, structured and not.
  [
    'E1002 "Error syncing pod" err="HERE" pod="shop/web-6d5f-x2x7k" podUID=0d0d',
    [pod("shop/web-6d5f-x2x7k")],
  ],
  [
    'err="failed to \\"StartContainer\\" for \\"app\\" with RunContainerError: \\"HERE\\"" pod="shop/web-0"',
    [pod("shop/web-0"), container("app")],
  ],
  ['Error syncing pod 0d0d ("web-0_shop(0d0d-1f)"), skipping: HERE', []],
  ['failed for pod "web-0_shop(0d0d-1f)": HERE', [pod("shop/web-0")]],
  ["5m  Warning  Failed  pod/web-0  Error: HERE", [pod("web-0")]],
  // containerd and CRI-O.
  [
    'containerd[7]: msg="RunPodSandbox for &PodSandboxMetadata{Name:etcd-0,Uid:97,Namespace:kube-system,Attempt:0,} HERE"',
    [pod("kube-system/etcd-0")],
  ],
  [`conmon[3]: conmon ${id.slice(0, 20)} <error>: HERE`, [container(id.slice(0, 12))]],
  // Docker and Compose.
  ["Error response from daemon: Cannot start container web: HERE", [container("web")]],
  ["ERROR: for web  Cannot start service web: HERE", [container("web")]],
  ["crm-web-1  | HERE", [container("crm-web-1")]],
  [" ✘ Container crm-web-1  Error  HERE", [container("crm-web-1")]],
  // Podman, whose ids are long.
  [`Error: unable to start container "${id}": HERE`, [container(id.slice(0, 12))]],
  ["Error: unable to start container web: HERE", [container("web")]],
  [`open /sys/fs/cgroup/user.slice/libpod-${id}.scope/cpu.max: HERE`, [container(id.slice(0, 12))]],
  // systemd.
  ["Jan 02 systemd[1]: web.service: HERE", [unit("web.service")]],
  ["Jan 02 systemd[1]: getty@tty1.service: HERE", [unit("getty@tty1.service")]],
  // Nothing is made up.
  ["unable to start container process: HERE", []],
  ["/etc/systemd/system/web.service: HERE", []],
  ["the container could not be started: HERE", []],
  ["HERE", []],
])("%s", (line, subjects) => {
  const paste = `an earlier line of pod="other/one"\n${line}\na later line of other.service`;
  expect(subjectsOf(paste, paste.indexOf("HERE"))).toEqual(subjects);
});

test("kubectl describe names pod and container above the line", () => {
  const paste = [
    "Name:         web-0",
    "Namespace:    shop",
    "Containers:",
    "  sidecar:",
    "    State:  Running",
    "  app:",
    "    Image:  x",
    "    Last State:  Terminated",
    "      Message:  HERE",
    "Events:",
    "  Warning  Failed  kubelet  Error: THERE",
  ].join("\n");
  expect(subjectsOf(paste, paste.indexOf("HERE"))).toEqual([pod("shop/web-0"), container("app")]);
  expect(subjectsOf(paste, paste.indexOf("THERE"))).toEqual([pod("shop/web-0")]);
});

test("a log of megabytes takes no longer than its line", () => {
  const log = `${'E1002 pod="shop/web-0" x\n'.repeat(200_000)}HERE`;
  const started = performance.now();
  expect(subjectsOf(log, log.length - 4)).toEqual([]);
  expect(subjectsOf("a".repeat(5_000_000), 2_500_000)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(500);
});
