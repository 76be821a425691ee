import { beforeAll, expect, test } from "vitest";
import { loadCatalogues } from "../../../src/content/catalogues.ts";
import { buildIndex } from "../../../src/match/build-index.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import type { EmitterId } from "../../../src/schema/emitters.ts";
import { repository } from "../../fixtures/repository.ts";

let matcher: ReturnType<typeof createMatcher>;

/** The project's catalogues without articles: what is said of a line comes from who prints it. */
beforeAll(async () => {
  matcher = createMatcher(buildIndex([], await loadCatalogues(repository), []));
});

test.each<[EmitterId, string]>([
  ["bubblewrap", "bwrap: Can't mount proc on /newroot/proc: Operation not permitted"],
  ["iproute2", 'setting the network namespace "lab" failed: Invalid argument'],
  ["util-linux", "unshare: unshare failed: Operation not permitted"],
  ["util-linux", "nsenter: reassociate to namespace 'ns/mnt' failed: Operation not permitted"],
  ["shadow", "newgidmap: gid range [0-1) -> [985-986) not allowed"],
  ["fuse-overlayfs", "/usr/local/bin/fuse-overlayfs: cannot mount: No such device"],
  ["slirp4netns", 'open("/dev/net/tun"): No such device'],
  ["lxc", "lxc-start: lab: conf.c: lxc_setup: 4437 Failed to setup rootfs"],
  ["go", "runtime/cgo: pthread_create failed: Resource temporarily unavailable"],
  ["programs", "sh: 1: Cannot fork"],
  ["programs", 'mkdirat(AT_FDCWD, "x", 0777) = -1 EPERM (Operation not permitted)'],
  ["programs", "nvidia-container-cli: device error: GPU-1: unknown device"],
])("%s is who prints: %s", (emitter, line) => {
  const [message] = matcher.explain(line).messages;
  expect(message?.informative).toBe(true);
  expect(message?.emitters.map((printer) => printer.emitter)).toContain(emitter);
});

test.each([
  "bash: ./configure: Permission denied",
  "sh: 1: gcc: not found",
  "make: gcc: No such file or directory",
  "tar: backup.tar: Cannot open: No such file or directory",
  'openat(AT_FDCWD, "/etc/shadow", O_RDONLY) = -1 EACCES (Permission denied)',
  "RTNETLINK answers: File exists",
  "mount: /mnt: /dev/sdb1 already mounted on /mnt.",
  "Failed to setup network",
])("nobody is named for what points at no container: %s", (line) => {
  expect(matcher.explain(line).messages).toEqual([]);
});
