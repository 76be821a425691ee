import { lifeWords } from "./life.ts";

/** The words of concept pages and round their diagrams, English. */
const page = {
  lead: "Rules of the kernel and of the runtimes that many errors come down to, each explained once.",
  inWords: "The diagram in words",
  shownBy: "Issues where this rule is broken",
  /** Below a recording; the example is a link. */
  recordedOn: (release: string, example: string) => `Recorded on ${release}, of the example ${example}`,
  calls: (calls: string) => ` Kernel: \`${calls}\`.`,
  gateAbove: "Up to here the engine reports what fails.",
  gateBelow: "From here on it stands in the container’s log.",
};

/** The words in the drawings, and each drawing told as sentences. */
const drawings = {
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
    unmapped: "no id, shown as 65534",
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
};

/** The words of concept pages and their diagrams, English. */
export const diagramWords = { page, drawings, life: lifeWords };

export type DiagramWords = typeof diagramWords;
