import type { Actor, LifeRuntime, StepId } from "../schema/life.ts";

/** The words round diagrams, and of the concept pages. */
export const conceptStrings = {
  concepts: "Concepts",
  lead: "Rules of the kernel and of the runtimes that many errors come down to, each explained once.",
  background: "Background",
  inWords: "The diagram in words",
  shownBy: "Issues where this rule is broken",
  recordedOn: "Recorded on",
  example: "of the example",
  calls: "Kernel:",
  gateAbove: "Up to here the engine reports what fails.",
  gateBelow: "From here on it stands in the container’s log.",
} as const;

type LifeWords<R extends LifeRuntime> = {
  title: string;
  /** Who acts in each lane. */
  actors: Partial<Record<Actor, string>>;
  /** What each step does, and the system calls in it. */
  steps: Record<StepId<R>, { does: string; calls?: string }>;
};

/** The words of the life of `run`, a runtime each. */
export const lifeStrings: { [R in LifeRuntime]: LifeWords<R> } = {
  runc: {
    title: "The life of runc run, and where each message comes from",
    actors: {
      engine: "Engine, with its shim",
      runtime: "runc",
      stages: "runc init, stages 0 and 1",
      init: "runc init, stage 2",
    },
    steps: {
      prepare: { does: "Unpacks the image, looks for what is to be mounted, writes config.json." },
      shim: { does: "Starts containerd-shim or conmon, which calls runc create." },
      config: {
        does: "Reads config.json, chooses how to reach cgroups, makes its state directory.",
        calls: "statfs, mkdir",
      },
      cgroup: {
        does: "Starts runc init and puts it into the container’s cgroup.",
        calls: "clone, mkdir, write cgroup.procs",
      },
      join: { does: "Joins the namespaces that have a path.", calls: "setns" },
      userns: {
        does: "Makes the user namespace, has stage 0 write its maps, then makes the others.",
        calls: "unshare, write uid_map, clone",
      },
      pids: { does: "Waits for the process ids of stages 1 and 2.", calls: "read" },
      mounts: {
        does: "Mounts all that config.json lists below the new root.",
        calls: "mount, open_tree, setxattr",
      },
      limits: {
        does: "Writes the limits into the cgroup. Hooks: prestart, createRuntime.",
        calls: "write memory.max, cpu.max, bpf",
      },
      root: {
        does: "Hooks: createContainer. Enters the new root, masks parts of /proc.",
        calls: "pivot_root, mount",
      },
      rlimits: { does: "Sets the child’s rlimits and stores the state.", calls: "prlimit, write" },
      user: {
        does: "Loads the seccomp filter, enters the working directory, drops capabilities, becomes the user.",
        calls: "seccomp, chdir, setuid, capset",
      },
      lookup: { does: "Looks for the command in the container.", calls: "stat, faccessat2" },
      created: { does: "Has a container that is created. Calls runc start, which opens the gate." },
      exec: { does: "Hooks: startContainer. Becomes the program.", calls: "execve" },
      program: { does: "Is the program now. What is printed here comes from it, or from the kernel." },
    },
  },
  crun: {
    title: "The life of crun run, and where each message comes from",
    actors: { engine: "Engine, with its shim", runtime: "crun", init: "crun’s child" },
    steps: {
      prepare: { does: "Unpacks the image, looks for what is to be mounted, writes config.json." },
      shim: { does: "Starts conmon or containerd-shim, which calls crun create." },
      config: {
        does: "Reads config.json, copies it into its state directory, looks what kind of cgroups there are.",
        calls: "mkdir, write, statfs",
      },
      rlimits: { does: "Sets the rlimits on itself; the child inherits them.", calls: "setrlimit" },
      userns: {
        does: "Makes the child, with the user namespace if one is new, and writes its maps.",
        calls: "clone, write uid_map",
      },
      join: { does: "Joins the namespaces that have a path and makes the others.", calls: "setns, unshare" },
      cgroup: {
        does: "Puts the child into the container’s cgroup, with device filter and limits.",
        calls: "mkdir, write cgroup.procs, bpf",
      },
      mounts: { does: "Mounts all that config.json lists below the new root.", calls: "mount, open_tree" },
      hooks: { does: "Hooks: prestart, createRuntime." },
      root: {
        does: "Hooks: createContainer. Enters the new root and, if it may, the working directory.",
        calls: "pivot_root, chdir",
      },
      lookup: { does: "Looks for the command. Only a missing one ends it here.", calls: "access" },
      user: {
        does: "Loads the seccomp filter, becomes the user, drops capabilities.",
        calls: "seccomp, setresuid, capset",
      },
      again: {
        does: "Tries again what was refused before, now as the user: command, working directory.",
        calls: "access, chdir",
      },
      created: { does: "Has a container that is created. Calls crun start, which opens the gate." },
      exec: { does: "Hooks: startContainer. Becomes the program.", calls: "execve" },
      program: { does: "Is the program now. What is printed here comes from it, or from the kernel." },
    },
  },
};

/** The words in the drawings, and each drawing told as sentences. */
export const diagramStrings = {
  ids: {
    title: "Which user of the host is which user of the container",
    host: "On the host",
    container: "In the container",
    map: "0 100000 65536",
    root: "0, root",
    you: "1000, you",
    first: "100000",
    file: "100042",
    last: "165535",
    above: "3204350",
    inRoot: "0, root",
    inFile: "42",
    inLast: "65535",
    none: "no id",
    shown: "shown as 65534",
    refused: "chown to it: EINVAL",
    mayMap: "Who may write the map",
    privileged: "CAP_SETUID on the host: any ids",
    helper: "newuidmap: your ranges in /etc/subuid",
    alone: "you alone: one line, your own id",
    words: [
      "The map 0 100000 65536 makes the host’s user 100000 the container’s root, and so on up to 165535, which is 65535.",
      "A file keeps the host’s id. One of 100042 belongs to 42 inside.",
      "The host’s root, your own user 1000 and ids above the range have no id inside. Files of theirs are shown as 65534, and nothing can be given to them: EINVAL.",
      "Who has CAP_SETUID in the parent namespace may map any ids; newuidmap maps the ranges of /etc/subuid; a user alone may map one id, the own.",
    ],
  },
  capabilities: {
    title: "What becomes of capabilities when a program is executed",
    before: "The process before",
    file: "The program’s file",
    after: "The process after",
    bounding: "Bounding",
    inheritable: "Inheritable",
    ambient: "Ambient",
    filePermitted: "Permitted (setcap +p)",
    fileInheritable: "Inheritable (+i)",
    fileEffective: "Effective (+e): yes or no",
    and: "and",
    notPrivileged: "unless the file is set-uid or has capabilities",
    any: "any of the three",
    permitted: "Permitted",
    effective: "Effective",
    ifFile: "if +e: all of permitted; if not: ambient",
    forgotten: "The old permitted and effective sets do not count.",
    words: [
      "A capability is permitted after execve when one of three ways leads to it: it is permitted by the file and in the bounding set; or inheritable in file and process; or ambient, provided the file is neither set-uid or set-gid nor has capabilities of its own.",
      "If the file has the effective bit, all of these are effective at once. If not, only the ambient ones are.",
      "What the process had permitted and effective before does not count. Bounding and inheritable sets stay as they are.",
    ],
  },
  seccomp: {
    title: "Which answer a system call gets that a profile does not name",
    call: "The C library calls fchmodat2, number 452",
    filter: "The seccomp filter is asked first",
    named: "named: allowed",
    newer: "not named, newer than all named: runc’s stub",
    unnamed: "not named: the default",
    kernel: "The kernel: does it know the call?",
    knows: "yes",
    knowsNot: "no",
    done: "Done",
    enosys: "ENOSYS",
    eperm: "EPERM",
    fallback: "The library takes an older way. Done",
    gives: "The library believes it: Operation not permitted",
    words: [
      "The filter is asked before the kernel looks whether it has the call.",
      "A call that the profile names goes on to the kernel, which does it, or answers ENOSYS if it is too old for it.",
      "A call that the profile does not name gets the profile’s default errno: EPERM, unless defaultErrnoRet says otherwise. runc answers ENOSYS instead when the call’s number is above all that the profile names.",
      "After ENOSYS the library takes an older way to the same end. After EPERM it reports Operation not permitted.",
    ],
  },
  cgroups: {
    title: "Who may move a process where, in a user’s part of the cgroup tree",
    root: "/sys/fs/cgroup",
    slice: "user-1000.slice",
    session: "session-1.scope",
    manager: "user@1000.service",
    app: "app.slice",
    container: "demo.scope",
    ofRoot: "root’s",
    terminal: "root’s: your terminal is here",
    aboveRefused: "above both ends: root’s",
    aboveAllowed: "above both ends: the user’s",
    unit: "systemd-run --user --scope",
    target: "the container",
    boundary: "delegated to the user",
    refused: "EACCES",
    allowed: "allowed",
    words: [
      "user-1000.slice and session-1.scope, where your terminal is, belong to root. user@1000.service and all below it belong to the user: that is the delegated part.",
      "Moving a process from app.slice into the container’s cgroup is allowed: the nearest cgroup above both is user@1000.service, whose cgroup.procs the user may write.",
      "Moving one from session-1.scope is refused with EACCES: the nearest cgroup above both is user-1000.slice, and its cgroup.procs is root’s.",
    ],
  },
} as const;
