import { describe, expect, test } from "vitest";
import type { Answer } from "../../../../src/match/answer.ts";
import { findRules } from "../../../../src/match/rules/find.ts";
import type { RuleKey, RuleKeys } from "../../../../src/schema/rule-keys.ts";

const nothing: Answer = { outcome: "none", issues: [], closest: [], messages: [], chain: [], marks: [] };
const calls = {
  open: "open",
  openat: "open",
  statx: "stat",
  mkdir: "mkdir",
  connect: "connect",
  clone: "clone",
  pivot_root: "pivot-root",
  write: "write",
  mount: "mount",
};

function rule(operation: string, errno: string, ...paths: string[]): RuleKey {
  const slug = [operation, ...(paths.length > 0 ? ["object"] : []), errno.toLowerCase()].join("-");
  return { slug, operation, errno, ...(paths.length > 0 && { object: { about: "it", paths } }) };
}

function keys(...rules: RuleKey[]): RuleKeys {
  return { ties: {}, calls, rules };
}

/** What a text gets that no message of the catalogue is in. */
function slugs(text: string, known: RuleKeys): string[] {
  return findRules(text, nothing, known).map(({ slug }) => slug);
}

describe("texts that say by themselves which operation failed", () => {
  const cases: [text: string, operation: string, errno: string][] = [
    ["open /x: permission denied", "open", "EACCES"],
    ["mkdir /run/x: no space left on device", "mkdir", "ENOSPC"],
    ["dial unix /var/run/docker.sock: connect: connection refused", "connect", "ECONNREFUSED"],
    ['statx(AT_FDCWD, "demo.txt", 0, 0x7ffd) = -1 EPERM (Operation not permitted)', "stat", "EPERM"],
    ["clone(child_stack=0x7f, flags=CLONE_NEWUSER|SIGCHLD) = -1 EPERM (…)", "unshare", "EPERM"],
    ['mount("none", "/", NULL, MS_REC|MS_PRIVATE, NULL) = -1 EPERM (…)', "remount", "EPERM"],
    ["PermissionError: [Errno 13] Permission denied: './x'", "open", "EACCES"],
    ["Error: EACCES: permission denied, open '/x'", "open", "EACCES"],
    ["Error: EACCES: permission denied, scandir '/x'", "open", "EACCES"],
    ["bash: ./run.sh: Permission denied", "exec", "EACCES"],
    ["/bin/sh: 1: /x: Permission denied", "exec", "EACCES"],
    ["mkdir: cannot create directory ‘/data/x’: Permission denied", "mkdir", "EACCES"],
    ["rm: cannot remove '/x': Device or resource busy", "unlink", "EBUSY"],
    ["chown: changing ownership of '/x': Operation not permitted", "chown", "EPERM"],
    ["touch: cannot touch '/x': Read-only file system", "open", "EROFS"],
    ["lxc-start: Invalid argument - pivot_root syscall failed", "pivot-root", "EINVAL"],
    ["RuntimeError: can't start new thread", "clone", "EAGAIN"],
    ["RTNETLINK answers: Operation not permitted", "netlink", "EPERM"],
    [
      "x: error while loading shared libraries: libz.so.1: cannot open shared object file: No such file or directory",
      "dlopen",
      "ENOENT",
    ],
    [
      "iptables v1.8.4: can't initialize iptables table `raw': Table does not exist (do you need to insmod?)",
      "netlink",
      "ENOENT",
    ],
  ];

  test.each(cases)("%s", (text, operation, errno) => {
    expect(slugs(text, keys(rule(operation, errno)))).toEqual([`${operation}-${errno.toLowerCase()}`]);
    // Nothing else in it is taken for the operation: another errno has no rule.
    expect(slugs(text, keys(rule(operation, "EXDEV")))).toEqual([]);
  });

  test("where nothing of a system call is said there is no rule", () => {
    const all = Object.values(calls).flatMap((operation) =>
      ["EPERM", "EACCES", "ENOENT"].map((errno) => rule(operation, errno)),
    );
    for (const text of [
      "permission denied",
      "the container is not running",
      "exit status 1: no such file or directory",
      "It is open: see the door",
    ])
      expect(slugs(text, keys(...all)), text).toEqual([]);
  });
});

test("of a chain the innermost operation counts, with the errno behind it", () => {
  const text = "mount /a: open /b: permission denied: unknown";
  const known = keys(rule("mount", "EACCES"), rule("open", "EACCES"));
  expect(slugs(text, known)).toEqual(["open-eacces"]);
  // What it means is not told by the rule of another operation.
  expect(slugs(text, keys(rule("mount", "EACCES")))).toEqual([]);
});

test("Podman's own words behind an errno are no errno", () => {
  expect(
    slugs("open /x: Operation not permitted: OCI permission denied", keys(rule("open", "EPERM"))),
  ).toEqual(["open-eperm"]);
  expect(slugs("open /x: failed: OCI permission denied", keys(rule("open", "EACCES")))).toEqual([]);
});

test("the rule of the most specific object comes first, and one of another object not at all", () => {
  const known = keys(
    rule("open", "EACCES"),
    { ...rule("open", "EACCES", "/proc/{path}"), slug: "proc" },
    { ...rule("open", "EACCES", "/proc/sys/{path}"), slug: "sysctl" },
    { ...rule("open", "EACCES", "/dev/{name}"), slug: "device" },
  );
  expect(slugs("open /proc/sys/net/ipv4/ip_forward: permission denied", known)).toEqual([
    "sysctl",
    "proc",
    "open-eacces",
  ]);
  // A sysctl by its name is a file.
  expect(slugs("setting sysctl net.ipv4.ip_forward: open: permission denied", known)[0]).toBe("sysctl");
});

test("what writes to some files of /proc ask for is more than a write", () => {
  const known = keys(
    rule("label", "EINVAL"),
    rule("id-map", "EPERM"),
    rule("write", "EINVAL"),
    rule("write", "EPERM"),
  );
  expect(slugs("write /proc/self/attr/keycreate: invalid argument", known)).toEqual(["label-einval"]);
  expect(slugs("write /proc/7/uid_map: operation not permitted", known)).toEqual(["id-map-eperm"]);
  expect(slugs("write /proc/7/uid_mapping: operation not permitted", known)).toEqual(["write-eperm"]);
});

describe("messages of the catalogue", () => {
  const paste = "Error: the demo of `/srv/x` failed: Operation not permitted";
  const at = { start: 7, end: 34, literals: [], values: [] };
  const known: Answer = {
    ...nothing,
    outcome: "possible",
    messages: [
      {
        template: "the demo of `{text}` failed",
        kind: "error",
        emitters: [{ emitter: "crun", id: "crun-abcdefg", first: "1.0", last: "1.1" }],
        bits: 20,
        informative: true,
        count: 1,
        at,
      },
    ],
    chain: [
      { text: "the demo of `/srv/x` failed", message: 0, start: 7, end: 34 },
      { text: "Operation not permitted", start: 36, end: 59 },
    ],
    marks: [{ start: 7, end: 34, message: 0 }],
  };

  test("speak of the operation that the table ties them to", () => {
    const tied = { ...keys(rule("chown", "EPERM")), ties: { chown: { crun: "1111111 abcdefg" } } };
    expect(findRules(paste, known, tied)).toEqual([
      {
        slug: "chown-eperm",
        operation: "chown",
        errno: "EPERM",
        words: "the demo of `/srv/x` failed",
        values: { path: "/srv/x" },
      },
    ]);
    expect(findRules(paste, known, { ...tied, ties: { chown: { runc: "abcdefg" } } })).toEqual([]);
  });

  test("can say the errno and the path themselves", () => {
    const tied = {
      ...keys({ ...rule("open", "ENOENT", "/dev/fuse"), slug: "fuse" }),
      ties: { "open ENOENT ENXIO /dev/fuse": { crun: "abcdefg" } },
    };
    expect(findRules(paste, known, tied)[0]).toMatchObject({ slug: "fuse", values: { path: "/dev/fuse" } });
  });

  test("what the deciding line says is not put aside for another line", () => {
    const two = `open /y: permission denied\n${paste}`;
    const shift = two.length - paste.length;
    const moved: Answer = {
      ...known,
      chain: known.chain.map((link) => ({ ...link, start: link.start + shift, end: link.end + shift })),
      marks: [],
    };
    const tied = { ...keys(rule("open", "EACCES")), ties: { chown: { crun: "abcdefg" } } };
    expect(findRules(two, moved, tied)).toEqual([]);
    expect(findRules(two, { ...moved, chain: [] }, tied).map(({ slug }) => slug)).toEqual(["open-eacces"]);
  });
});

test("a long log takes no longer than its ends", () => {
  const log = `${"open: ".repeat(200_000)}\n`.repeat(3);
  const started = performance.now();
  findRules(log, nothing, keys(rule("open", "EACCES")));
  expect(performance.now() - started).toBeLessThan(2_000);
});
