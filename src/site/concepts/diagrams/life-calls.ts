import type { LifeRuntime, StepId } from "../../../schema/life.ts";

/** The system calls in the steps of a container's life, as manual pages and the files of the kernel are called. */
export const lifeCalls: { [R in LifeRuntime]: Partial<Record<StepId<R>, string>> } = {
  runc: {
    config: "statfs, mkdir",
    cgroup: "clone, mkdir, write cgroup.procs",
    join: "setns",
    userns: "unshare, write uid_map, clone",
    pids: "read",
    mounts: "mount, open_tree, setxattr",
    limits: "write memory.max, cpu.max, bpf",
    root: "pivot_root, mount",
    rlimits: "prlimit, write",
    user: "seccomp, chdir, setuid, capset",
    lookup: "stat, faccessat2",
    exec: "execve",
  },
  crun: {
    config: "mkdir, write, statfs",
    rlimits: "setrlimit",
    userns: "clone, write uid_map",
    join: "setns, unshare",
    cgroup: "mkdir, write cgroup.procs, bpf",
    mounts: "mount, open_tree",
    root: "pivot_root, chdir",
    lookup: "access",
    user: "seccomp, setresuid, capset",
    again: "access, chdir",
    exec: "execve",
  },
};
