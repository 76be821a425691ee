import { z } from "zod";
import { int32, strings, uint32, uint64 } from "./values.ts";

/** The capabilities that Linux has, in the order of its header. */
const capability = z
  .enum([
    "CAP_CHOWN",
    "CAP_DAC_OVERRIDE",
    "CAP_DAC_READ_SEARCH",
    "CAP_FOWNER",
    "CAP_FSETID",
    "CAP_KILL",
    "CAP_SETGID",
    "CAP_SETUID",
    "CAP_SETPCAP",
    "CAP_LINUX_IMMUTABLE",
    "CAP_NET_BIND_SERVICE",
    "CAP_NET_BROADCAST",
    "CAP_NET_ADMIN",
    "CAP_NET_RAW",
    "CAP_IPC_LOCK",
    "CAP_IPC_OWNER",
    "CAP_SYS_MODULE",
    "CAP_SYS_RAWIO",
    "CAP_SYS_CHROOT",
    "CAP_SYS_PTRACE",
    "CAP_SYS_PACCT",
    "CAP_SYS_ADMIN",
    "CAP_SYS_BOOT",
    "CAP_SYS_NICE",
    "CAP_SYS_RESOURCE",
    "CAP_SYS_TIME",
    "CAP_SYS_TTY_CONFIG",
    "CAP_MKNOD",
    "CAP_LEASE",
    "CAP_AUDIT_WRITE",
    "CAP_AUDIT_CONTROL",
    "CAP_SETFCAP",
    "CAP_MAC_OVERRIDE",
    "CAP_MAC_ADMIN",
    "CAP_SYSLOG",
    "CAP_WAKE_ALARM",
    "CAP_BLOCK_SUSPEND",
    "CAP_AUDIT_READ",
    "CAP_PERFMON",
    "CAP_BPF",
    "CAP_CHECKPOINT_RESTORE",
  ])
  .meta({ id: "capability" });

const rlimitType = z.enum([
  "RLIMIT_AS",
  "RLIMIT_CORE",
  "RLIMIT_CPU",
  "RLIMIT_DATA",
  "RLIMIT_FSIZE",
  "RLIMIT_LOCKS",
  "RLIMIT_MEMLOCK",
  "RLIMIT_MSGQUEUE",
  "RLIMIT_NICE",
  "RLIMIT_NOFILE",
  "RLIMIT_NPROC",
  "RLIMIT_RSS",
  "RLIMIT_RTPRIO",
  "RLIMIT_RTTIME",
  "RLIMIT_SIGPENDING",
  "RLIMIT_STACK",
]);

const capabilities = z.looseObject({
  bounding: z
    .array(capability)
    .optional()
    .describe("What the process and all that it starts can ever get; execve takes away everything else."),
  effective: z.array(capability).optional().describe("What the kernel checks: the capabilities in force."),
  permitted: z.array(capability).optional().describe("What the process may put into force."),
  inheritable: z
    .array(capability)
    .optional()
    .describe("What stays across execve, for programs whose file allows it too."),
  ambient: z
    .array(capability)
    .optional()
    .describe("What stays across execve for any program. Each must be permitted and inheritable as well."),
});

const rlimit = z.looseObject({
  type: rlimitType.describe("Which limit."),
  soft: uint64.describe("The limit in force. The process may raise it up to the hard one."),
  hard: uint64.describe(
    "How far the soft limit may go. Raising it above the runtime's own takes CAP_SYS_RESOURCE.",
  ),
});

const user = z.looseObject({
  uid: uint32.optional().describe("User ID inside the container; 0 when absent."),
  gid: uint32.optional().describe("Group ID inside the container; 0 when absent."),
  umask: uint32.optional().describe("File mode bits that new files don't get, in decimal: 18 is octal 022."),
  additionalGids: z.array(uint32).optional().describe("Further groups of the process."),
  username: z.string().optional().describe("Windows only."),
});

const scheduler = z.looseObject({
  policy: z
    .enum([
      "SCHED_OTHER",
      "SCHED_FIFO",
      "SCHED_RR",
      "SCHED_BATCH",
      "SCHED_ISO",
      "SCHED_IDLE",
      "SCHED_DEADLINE",
    ])
    .describe("The scheduling policy."),
  nice: int32.optional().describe("From -20, most CPU time, to 19."),
  priority: int32.optional().describe("Static priority, for SCHED_FIFO and SCHED_RR."),
  flags: z
    .array(
      z.enum([
        "SCHED_FLAG_RESET_ON_FORK",
        "SCHED_FLAG_RECLAIM",
        "SCHED_FLAG_DL_OVERRUN",
        "SCHED_FLAG_KEEP_POLICY",
        "SCHED_FLAG_KEEP_PARAMS",
        "SCHED_FLAG_UTIL_CLAMP_MIN",
        "SCHED_FLAG_UTIL_CLAMP_MAX",
      ]),
    )
    .optional(),
  runtime: uint64.optional().describe("SCHED_DEADLINE: CPU time in each period, in nanoseconds."),
  deadline: uint64.optional().describe("SCHED_DEADLINE: by when in a period, in nanoseconds."),
  period: uint64.optional().describe("SCHED_DEADLINE: length of a period, in nanoseconds."),
});

const size = z.looseObject({ height: uint64.describe("Rows."), width: uint64.describe("Columns.") });

/** `process`: what runs in the container, and as whom. */
export const processSchema = z.looseObject({
  terminal: z
    .boolean()
    .optional()
    .describe("Whether the process gets a pseudo-terminal instead of plain pipes."),
  consoleSize: size.optional().describe("The terminal's size at the start."),
  user: user.optional().describe("Who the process runs as."),
  args: strings
    .optional()
    .describe("The program and its arguments. A name without a slash is looked up in PATH."),
  commandLine: z.string().optional().describe("Windows only: the whole command line."),
  env: strings.optional().describe('The environment, as "NAME=value".'),
  cwd: z.string().describe("Working directory inside the container, absolute."),
  capabilities: capabilities.optional().describe("Root's powers, one by one. Absent sets are empty."),
  rlimits: z.array(rlimit).optional().describe("Resource limits of the process; each type at most once."),
  noNewPrivileges: z
    .boolean()
    .optional()
    .describe("No program started from here gains anything by setuid bits or file capabilities."),
  apparmorProfile: z.string().optional().describe("An AppArmor profile that is loaded on the host."),
  selinuxLabel: z.string().optional().describe("The SELinux context of the process."),
  oomScoreAdj: int32
    .optional()
    .describe("From -1000, never killed for memory, to 1000. Lowering it takes CAP_SYS_RESOURCE."),
  scheduler: scheduler.optional().describe("How the kernel schedules the process (since 1.1)."),
  ioPriority: z
    .looseObject({
      class: z.enum(["IOPRIO_CLASS_RT", "IOPRIO_CLASS_BE", "IOPRIO_CLASS_IDLE"]),
      priority: int32.optional().describe("From 0, first, to 7."),
    })
    .optional()
    .describe("How its reads and writes are scheduled (since 1.1)."),
  execCPUAffinity: z
    .looseObject({
      initial: z.string().optional().describe("The CPUs before the process moves into its cgroup: 0-3,7."),
      final: z.string().optional().describe("The CPUs afterwards: 0-3,7."),
    })
    .optional()
    .describe("The CPUs that commands started with exec run on (since 1.2.1)."),
});
