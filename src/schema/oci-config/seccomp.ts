import { z } from "zod";
import { strings, uint32, uint64 } from "./values.ts";

const action = z
  .enum([
    "SCMP_ACT_ALLOW",
    "SCMP_ACT_ERRNO",
    "SCMP_ACT_KILL",
    "SCMP_ACT_KILL_PROCESS",
    "SCMP_ACT_KILL_THREAD",
    "SCMP_ACT_LOG",
    "SCMP_ACT_NOTIFY",
    "SCMP_ACT_TRACE",
    "SCMP_ACT_TRAP",
  ])
  .meta({ id: "seccompAction" });

const architecture = z.enum([
  "SCMP_ARCH_X86",
  "SCMP_ARCH_X86_64",
  "SCMP_ARCH_X32",
  "SCMP_ARCH_ARM",
  "SCMP_ARCH_AARCH64",
  "SCMP_ARCH_LOONGARCH64",
  "SCMP_ARCH_M68K",
  "SCMP_ARCH_MIPS",
  "SCMP_ARCH_MIPS64",
  "SCMP_ARCH_MIPS64N32",
  "SCMP_ARCH_MIPSEL",
  "SCMP_ARCH_MIPSEL64",
  "SCMP_ARCH_MIPSEL64N32",
  "SCMP_ARCH_PPC",
  "SCMP_ARCH_PPC64",
  "SCMP_ARCH_PPC64LE",
  "SCMP_ARCH_S390",
  "SCMP_ARCH_S390X",
  "SCMP_ARCH_SH",
  "SCMP_ARCH_SHEB",
  "SCMP_ARCH_PARISC",
  "SCMP_ARCH_PARISC64",
  "SCMP_ARCH_RISCV64",
]);

const argument = z.looseObject({
  index: uint32.describe("Which argument of the system call, from 0."),
  value: uint64.describe("What it is compared with; for SCMP_CMP_MASKED_EQ the mask."),
  valueTwo: uint64.optional().describe("SCMP_CMP_MASKED_EQ: what the masked argument must be."),
  op: z
    .enum([
      "SCMP_CMP_NE",
      "SCMP_CMP_LT",
      "SCMP_CMP_LE",
      "SCMP_CMP_EQ",
      "SCMP_CMP_GE",
      "SCMP_CMP_GT",
      "SCMP_CMP_MASKED_EQ",
    ])
    .describe("How it is compared."),
});

const rule = z.looseObject({
  names: strings.min(1).describe("System calls. Names that the host's libseccomp doesn't know are left out."),
  action: action.describe("What happens to these calls."),
  errnoRet: uint32.optional().describe("The error number for SCMP_ACT_ERRNO; EPERM (1) when absent."),
  args: z.array(argument).optional().describe("Only calls whose arguments pass all of these."),
});

/** `linux.seccomp`: which system calls the kernel lets the container make. */
export const seccompSchema = z.looseObject({
  defaultAction: action.describe("What happens to calls that no rule names."),
  defaultErrnoRet: uint32
    .optional()
    .describe(
      "The error number of a default SCMP_ACT_ERRNO (since 1.1): 38 (ENOSYS) lets programs fall back.",
    ),
  architectures: z
    .array(architecture)
    .optional()
    .describe("Besides the host's own, the architectures whose calls are filtered."),
  flags: z
    .array(
      z.enum([
        "SECCOMP_FILTER_FLAG_TSYNC",
        "SECCOMP_FILTER_FLAG_LOG",
        "SECCOMP_FILTER_FLAG_SPEC_ALLOW",
        "SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV",
      ]),
    )
    .optional()
    .describe("How the filter is loaded."),
  listenerPath: z
    .string()
    .optional()
    .describe("SCMP_ACT_NOTIFY: the UNIX socket of the program that decides (since 1.1)."),
  listenerMetadata: z.string().optional().describe("SCMP_ACT_NOTIFY: text handed to that program."),
  syscalls: z.array(rule).optional().describe("The rules."),
});
