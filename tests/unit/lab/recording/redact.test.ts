import { expect, test } from "vitest";
import { masks, redact } from "../../../../src/lab/recording/redact.ts";

const cases: [text: string, masked: string][] = [
  ['time="2026-11-21T23:28:32Z" level=error msg="x"', 'time="[TIME]" level=error msg="x"'],
  // However a logger writes it.
  ['time="Sat Nov 21 23:28:32 2026" level=error', 'time="[TIME]" level=error'],
  ["2026-11-21T23:28:32.000123Z: failed", "[TIME]: failed"],
  ["at 2026-11-21 23:28:32+01:00 it", "at [TIME] it"],
  ["nsexec-1[803]: failed", "nsexec-1[[PID]]: failed"],
  ["nsexec[803]: failed", "nsexec[[PID]]: failed"],
  ["write /proc/812/uid_map: x", "write /proc/[PID]/uid_map: x"],
  ["open /proc/self/fd/7: x", "open /proc/self/fd/[FD]: x"],
  ["open /proc/812/fd/7: x", "open /proc/[PID]/fd/[FD]: x"],
  ["reopen fd 8: permission denied", "reopen fd [FD]: permission denied"],
  [
    "failed to sync with stage-1: next state: Invalid argument",
    "failed to sync with stage-1: next state: [STALE ERRNO]",
  ],
  ['stage-1: next state: Success"', 'stage-1: next state: Success"'],
  ["goroutine at 0xc000123456 +", "goroutine at [ADDRESS] +"],
  ["user:[4026532281]", "user:[[INODE]]"],
  ["-rw-r--r-- 1 0 0 12 Nov 22 01:10 file", "-rw-r--r-- 1 0 0 12 [DATE] file"],
  ["-rw-r--r-- 1 0 0 12 Jan  1  1970 file", "-rw-r--r-- 1 0 0 12 [DATE] file"],
  ["1 -> pipe:[20394], 2 -> socket:[7]", "1 -> pipe:[[INODE]], 2 -> socket:[[INODE]]"],
  [
    "dial tcp 127.0.0.1:43512->[::1]:60999, localhost:32768",
    "dial tcp 127.0.0.1:[PORT]->[::1]:[PORT], localhost:[PORT]",
  ],
  [`docker-${"0af3".repeat(16)}.scope`, "docker-[ID].scope"],
  [
    "failed to write 815: write /sys/fs/cgroup/x/cgroup.procs: x",
    "failed to write [PID]: write /sys/fs/cgroup/x/cgroup.procs: x",
  ],
];

test.each(cases)("%s", (text, masked) => {
  expect(redact(text)).toBe(masked);
  expect(redact(masked), "a second time").toBe(masked);
});

test("every mask has a case, which no other mask would do for it", () => {
  const without = (left: (typeof masks)[number]) => (text: string) =>
    masks.reduce((masked, mask) => (mask === left ? masked : masked.replaceAll(mask[0], mask[1])), text);
  const untested = masks.filter((mask) => cases.every(([text, masked]) => without(mask)(text) === masked));
  expect(untested.map(([pattern]) => String(pattern))).toEqual([]);
});

test.each([
  "setrlimit (RLIM_MEMLOCK): Operation not permitted",
  "runc 1.1.15, crun 1.8.1, kernel 6.1.0-50-686, 0x1b, 0x80, 0644",
  "exec /proc/self/exe, /proc/sys/kernel/pid_max, /proc/1x, fd 7",
  "CapEff:\t00000000a80425fb",
  "Max locked memory 65536 8388608 bytes",
  "nsexec-1: no number; net:[x]; pod:[1]",
  "2026-11-21 alone, 23:28:32 alone",
  "127.0.0.1:8080, 10.0.0.1:32767, localhost:61000, 12:40000",
  `sha256:${"0af3".repeat(16)}, ${"0af3".repeat(15)}`,
  'failed to write "262144": x, failed to write 5 files',
  "drwxr-xr-x 2 root root 4096",
  "",
])("leaves alone: %s", (text) => {
  expect(redact(text)).toBe(text);
});

test("masks every occurrence, on every line", () => {
  expect(redact("/proc/1/fd/2 /proc/3/fd/4\n/proc/5/fd/6")).toBe(
    "/proc/[PID]/fd/[FD] /proc/[PID]/fd/[FD]\n/proc/[PID]/fd/[FD]",
  );
});
