import { z } from "zod";
import { resourcesSchema } from "./resources.ts";
import { seccompSchema } from "./seccomp.ts";
import { idMapping, int64, stringMap, strings, uint32 } from "./values.ts";

const namespace = z.looseObject({
  type: z
    .enum(["pid", "network", "mount", "ipc", "uts", "user", "cgroup", "time"])
    .describe("What is set apart. Types that are not listed are shared with the host."),
  path: z.string().optional().describe("A namespace to join, such as /proc/PID/ns/net; absent: a new one."),
});

const device = z.looseObject({
  type: z.enum(["c", "b", "u", "p"]).describe("c or u: character, b: block device, p: FIFO."),
  path: z.string().describe("Where it appears in the container."),
  major: int64.optional().describe("Major number; needed unless it is a FIFO."),
  minor: int64.optional().describe("Minor number; needed unless it is a FIFO."),
  fileMode: uint32.optional().describe("File mode in decimal: 438 is octal 666."),
  uid: uint32.optional().describe("Its owner inside the container."),
  gid: uint32.optional().describe("Its group inside the container."),
});

const timeOffset = z
  .looseObject({
    secs: int64.optional().describe("Seconds."),
    nanosecs: uint32.optional().describe("Nanoseconds on top."),
  })
  .meta({ id: "timeOffset" });

const intelRdt = z.looseObject({
  closID: z.string().optional().describe("The class of service, a folder of resctrl."),
  schemata: strings.optional().describe("Lines for the class's schemata file (since 1.3)."),
  l3CacheSchema: z.string().optional().describe("The share of L3 cache: L3:0=ff;1=f."),
  memBwSchema: z
    .string()
    .regex(/^MB:[^\n]*$/)
    .optional()
    .describe("The share of memory bandwidth: MB:0=50;1=70."),
  enableMonitoring: z.boolean().optional().describe("Whether a monitoring group is made (since 1.3)."),
  enableCMT: z.boolean().optional().describe("Watch cache use (1.1 and 1.2)."),
  enableMBM: z.boolean().optional().describe("Watch memory bandwidth (1.1 and 1.2)."),
});

const memoryPolicy = z.looseObject({
  mode: z.enum([
    "MPOL_DEFAULT",
    "MPOL_BIND",
    "MPOL_INTERLEAVE",
    "MPOL_WEIGHTED_INTERLEAVE",
    "MPOL_PREFERRED",
    "MPOL_PREFERRED_MANY",
    "MPOL_LOCAL",
  ]),
  nodes: z.string().optional().describe("Memory nodes: 0-1."),
  flags: z
    .array(z.enum(["MPOL_F_NUMA_BALANCING", "MPOL_F_RELATIVE_NODES", "MPOL_F_STATIC_NODES"]))
    .optional(),
});

/** The specification names the first four; runc and crun take the recursive forms too, and Docker writes them. */
const propagation = z.enum([
  "private",
  "shared",
  "slave",
  "unbindable",
  "rprivate",
  "rshared",
  "rslave",
  "runbindable",
]);

/** `linux`: namespaces, cgroup, seccomp and what else only Linux has. */
export const linuxSchema = z.looseObject({
  namespaces: z.array(namespace).optional().describe("What the container has for itself."),
  uidMappings: z.array(idMapping).optional().describe("User IDs of a new user namespace."),
  gidMappings: z.array(idMapping).optional().describe("Group IDs of a new user namespace."),
  timeOffsets: z
    .looseObject({ boottime: timeOffset.optional(), monotonic: timeOffset.optional() })
    .optional()
    .describe("How far the clocks of a new time namespace are ahead (since 1.1)."),
  devices: z
    .array(device)
    .optional()
    .describe("Device files to make, besides the usual ones such as /dev/null."),
  netDevices: z
    .record(z.string(), z.looseObject({ name: z.string().optional().describe("Its name inside.") }))
    .optional()
    .describe("Network interfaces of the host that move into the container, by name (since 1.3)."),
  cgroupsPath: z
    .string()
    .optional()
    .describe("The container's cgroup: a path, or slice:prefix:name for the systemd driver."),
  resources: resourcesSchema.optional().describe("What the cgroup limits."),
  intelRdt: intelRdt.optional().describe("Shares of cache and memory bandwidth on Intel's processors."),
  memoryPolicy: memoryPolicy.optional().describe("From which nodes memory is taken (since 1.3)."),
  sysctl: stringMap
    .optional()
    .describe('Kernel parameters of the container\'s own namespaces: { "net.ipv4.ip_forward": "1" }.'),
  seccomp: seccompSchema.optional().describe("Which system calls are let through."),
  rootfsPropagation: propagation
    .optional()
    .describe("Whether mounts made on one side of the root file system appear on the other."),
  maskedPaths: strings.optional().describe("Paths in the container that are hidden: files read empty."),
  readonlyPaths: strings.optional().describe("Paths in the container that can't be written to."),
  mountLabel: z.string().optional().describe("The SELinux context of the container's mounts."),
  personality: z
    .looseObject({
      domain: z.enum(["LINUX", "LINUX32"]).describe("LINUX32: what a 32-bit kernel would tell programs."),
      flags: strings.optional(),
    })
    .optional()
    .describe("Which kernel the process believes to run on."),
});
