import { z } from "zod";
import { int64, major, minor, stringMap, uint16, uint32, uint64 } from "./values.ts";

const deviceRule = z.looseObject({
  allow: z
    .boolean()
    .describe("Whether the rule allows or forbids. Of the rules that fit, the last one counts."),
  type: z.enum(["a", "b", "c"]).optional().describe("a: all, b: block, c: character devices."),
  major: int64.optional().describe("Major number; all when absent."),
  minor: int64.optional().describe("Minor number; all when absent."),
  access: z
    .string()
    .regex(/^[rwm]*$/)
    .optional()
    .describe("What it is about: r read, w write, m make the device file."),
});

const memory = z.looseObject({
  limit: int64.optional().describe("Bytes of memory; -1: no limit. Beyond it the kernel kills a process."),
  reservation: int64.optional().describe("Bytes that the group keeps longest when memory is short."),
  swap: int64
    .optional()
    .describe("Bytes of memory and swap together, so never less than limit; -1: no limit."),
  kernel: int64
    .optional()
    .describe("Kernel memory in bytes. Obsolete: kernels and runtimes no longer limit it."),
  kernelTCP: int64.optional().describe("TCP buffers in bytes. Obsolete, only on cgroup v1."),
  swappiness: uint64.optional().describe("How readily the kernel swaps, 0 to 100. Only on cgroup v1."),
  disableOOMKiller: z
    .boolean()
    .optional()
    .describe("Processes at the limit wait instead of being killed. Only on cgroup v1."),
  useHierarchy: z.boolean().optional().describe("Whether child groups count. Only on cgroup v1."),
  checkBeforeUpdate: z
    .boolean()
    .optional()
    .describe("Refuse a new limit below what is in use, instead of killing (since 1.1)."),
});

const cpu = z.looseObject({
  shares: uint64
    .optional()
    .describe("The weight beside other groups: 1024 is ordinary. Turned into a weight on cgroup v2."),
  quota: int64.optional().describe("CPU time in each period, in microseconds; -1: no limit."),
  burst: uint64.optional().describe("Unused CPU time that may be saved up, in microseconds (since 1.1)."),
  period: uint64.optional().describe("Length of a period in microseconds; the kernel takes 1000 to 1000000."),
  realtimeRuntime: int64
    .optional()
    .describe("Real-time CPU time in each period, in microseconds. Only on v1."),
  realtimePeriod: uint64.optional().describe("Length of a real-time period in microseconds. Only on v1."),
  cpus: z.string().optional().describe("The CPUs to run on: 0-3,7."),
  mems: z.string().optional().describe("The memory nodes to use: 0-1."),
  idle: int64.optional().describe("1: run only when nothing else wants the CPU (since 1.1)."),
});

const throttle = z
  .array(z.looseObject({ major, minor, rate: uint64.optional().describe("How many each second.") }))
  .meta({ id: "throttle" });

const blockIO = z.looseObject({
  weight: uint16.optional().describe("The weight beside other groups, 10 to 1000."),
  leafWeight: uint16.optional().describe("The weight beside the group's own children. Only on cgroup v1."),
  weightDevice: z
    .array(z.looseObject({ major, minor, weight: uint16.optional(), leafWeight: uint16.optional() }))
    .optional()
    .describe("Other weights for single devices."),
  throttleReadBpsDevice: throttle
    .optional()
    .describe("At most so many bytes read from a device each second."),
  throttleWriteBpsDevice: throttle.optional().describe("At most so many bytes written each second."),
  throttleReadIOPSDevice: throttle.optional().describe("At most so many reads each second."),
  throttleWriteIOPSDevice: throttle.optional().describe("At most so many writes each second."),
});

/** `linux.resources`: the limits of the container's cgroup. */
export const resourcesSchema = z.looseObject({
  devices: z.array(deviceRule).optional().describe("Which devices may be used, as rules in their order."),
  memory: memory.optional().describe("Limits on memory."),
  cpu: cpu.optional().describe("Shares of, and limits on, CPU time."),
  pids: z
    .looseObject({ limit: int64.describe("At most so many processes and threads; -1: no limit.") })
    .optional()
    .describe("Limit on processes and threads."),
  blockIO: blockIO.optional().describe("Shares of, and limits on, disk access."),
  hugepageLimits: z
    .array(
      z.looseObject({
        pageSize: z
          .string()
          .regex(/^[1-9][0-9]*[KMG]B$/)
          .describe("A size of huge pages that the kernel has: 2MB, 1GB."),
        limit: uint64.describe("Bytes in pages of this size."),
      }),
    )
    .optional()
    .describe("Limits on huge pages."),
  network: z
    .looseObject({
      classID: uint32.optional().describe("The class that the group's packets are marked with."),
      priorities: z
        .array(
          z.looseObject({ name: z.string().describe("A network interface of the host."), priority: uint32 }),
        )
        .optional()
        .describe("The priority of the group's packets on an interface."),
    })
    .optional()
    .describe("Marks on network packets. Only on cgroup v1."),
  rdma: z
    .record(z.string(), z.looseObject({ hcaHandles: uint32.optional(), hcaObjects: uint32.optional() }))
    .optional()
    .describe("Limits on RDMA, by device."),
  unified: stringMap
    .optional()
    .describe('Files of cgroup v2, written as they stand: { "memory.high": "64M" } (since 1.1).'),
});
