import { expect, test } from "vitest";
import { unmetNeeds } from "../../../../src/lab/example/needs.ts";
import { needSchema } from "../../../../src/schema/example.ts";

const machine = { kernel: "6.1.0-50-686", architecture: "i386" as const, offers: new Set<"kvm">() };

test("what a machine lacks, in the order asked for", () => {
  expect(unmetNeeds(["kvm", "kernel>=6.6", "apparmor", "amd64"], machine)).toEqual([
    "kvm",
    "kernel>=6.6",
    "apparmor",
    "amd64",
  ]);
  expect(
    unmetNeeds(["kvm", "amd64"], { ...machine, architecture: "amd64", offers: new Set(["kvm"]) }),
  ).toEqual([]);
});

test("kernels are compared by number, not as text", () => {
  const unmet = (kernel: string) => unmetNeeds(["kernel>=6.6"], { ...machine, kernel });
  expect(unmet("6.6.0")).toEqual([]);
  expect(unmet("6.12.1-cloud")).toEqual([]);
  expect(unmet("7.0")).toEqual([]);
  expect(unmet("6.5.99")).toHaveLength(1);
  expect(unmet("5.10.0")).toHaveLength(1);
  expect(unmetNeeds(["kernel<6.6"], machine)).toEqual([]);
  expect(unmetNeeds(["kernel<6.1"], machine)).toEqual(["kernel<6.1"]);
});

test.each(["kernel>=6", "kernel>6.6", "KVM", "selinux", "kernel>=6.6.1", ""])("%j is no need", (need) => {
  expect(needSchema.safeParse(need).success).toBe(false);
});
