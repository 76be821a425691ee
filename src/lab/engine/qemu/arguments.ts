import path from "node:path";
import { channels } from "./process.ts";

/** What runs the guest's code: QEMU's own emulator, or the processor itself. */
export type Accelerator = "tcg" | "kvm";

/** What a machine has besides its memory, whichever QEMU runs it: two that differ here cannot exchange snapshots. */
export const settings = {
  machine: "pc,acpi=off",
  // As v86's processor, it has no local APIC: the kernel sets itself up in the same way, to the last page of memory.
  cpu: "qemu32,-apic",
};

/*
 * TCG counts the guest's time by instructions, four nanoseconds each, about as fast as a quiet computer gets on. By the
 * host's clock a busy computer breaks what the kernel measures at its boot, and a container's time-outs. A guest that
 * waits waits in real time.
 */
const acceleration: Record<Accelerator, string[]> = {
  tcg: ["-accel", "tcg", "-icount", "shift=2,sleep=on"],
  kvm: ["-accel", "kvm"],
};

/**
 * The arguments that a machine is made of, the same to boot it and to go on with it.
 * @param folder that has its firmware, and the folder that the guest shares
 */
export function machineArguments(accelerator: Accelerator, memoryMiB: number, folder: string): string[] {
  const socket = (name: keyof typeof channels): string[] => [
    "-chardev",
    `socket,id=${name},fd=${channels[name]}`,
  ];
  // The commas of a value are doubled.
  const share = path.join(folder, "share").replaceAll(",", ",,");
  return [
    ...acceleration[accelerator],
    ...["-machine", settings.machine, "-cpu", settings.cpu, "-smp", "1"],
    ...["-m", `${memoryMiB}M`, "-bios", path.join(folder, "bios")],
    ...["-nodefaults", "-no-user-config", "-display", "none", "-no-reboot"],
    ...[...socket("serial"), "-serial", "chardev:serial"],
    ...[...socket("terminal"), "-serial", "chardev:terminal"],
    ...[...socket("monitor"), "-mon", "chardev=monitor,mode=control"],
    // Owners, modes, links and devices of the guest are only noted: for the host, its files are plain files.
    ...["-fsdev", `local,id=host,path=${share},security_model=mapped-file`],
    ...["-device", "virtio-9p-pci,fsdev=host,mount_tag=host9p"],
  ];
}

/** The arguments that start a machine from power-on, with the kernel in its folder. */
export function bootArguments(commandLine: string, folder: string): string[] {
  const at = (name: string): string => path.join(folder, name);
  return ["-kernel", at("kernel"), "-initrd", at("initrd"), "-append", commandLine];
}

/** The arguments that have a machine go on from the state that comes in. */
export const resumeArguments = ["-incoming", `fd:${channels.state}`];
