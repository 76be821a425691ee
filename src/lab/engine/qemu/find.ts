import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { UserError } from "../../../errors/user-error.ts";
import { type LocalEngine, MissingEngine, type Prove } from "../engine.ts";
import { settings } from "./arguments.ts";
import { type QemuProgram, qemuEngine } from "./qemu.ts";

const run = promisify(execFile);

/** The programs that can run the lab's machines, in the order in which they are looked for. */
const PROGRAMS = ["qemu-system-x86_64", "qemu-system-i386"];
/** Older ones were not tried. */
const OLDEST = [7, 2] as const;
/** What a program may take to say what it is. */
const ANSWER_MILLISECONDS = 30_000;
const KVM = "/dev/kvm";

const foundSchema = z.strictObject({
  program: z.string(),
  version: z.string(),
  accelerator: z.enum(["tcg", "kvm"]),
}) satisfies z.ZodType<QemuProgram>;

/** QEMU in Node: where `CRUNBOOK_QEMU` or the PATH has one. */
export const localQemu: LocalEngine = {
  // Not the version: it is the computer's, and prints as every other does.
  traits: async () => settings,
  nodeFlags: [],
  secondsPerRun: 2.2,
  find: (prove) => findQemu(prove, process.env),
  open: async (found) => qemuEngine(foundSchema.parse(found)),
};

/**
 * Looks for a QEMU that can run the lab's machines, and for what it runs them fastest with.
 * @param environment as the process has it
 * @param kvm the device of the processor's virtualisation
 * @throws MissingEngine when there is none, and why; UserError when the one that was asked for will not do
 */
export async function findQemu(
  prove: Prove,
  environment: Readonly<Record<string, string | undefined>>,
  kvm = KVM,
): Promise<QemuProgram> {
  const named = environment["CRUNBOOK_QEMU"];
  const program = named ?? (await onPath(environment["PATH"] ?? ""));
  if (program === undefined) {
    throw new MissingEngine(
      `QEMU is not there: neither ${PROGRAMS.join(" nor ")} is on the PATH. ` +
        `Install QEMU ${OLDEST.join(".")} or newer, or name the program: CRUNBOOK_QEMU=/path/to/qemu-system-x86_64`,
    );
  }
  try {
    const version = await versionOf(program);
    const emulated: QemuProgram = { program, version, accelerator: "tcg" };
    const fast: QemuProgram = { ...emulated, accelerator: "kvm" };
    // That the device is there and can be opened proves nothing: some virtual computers have one that hangs.
    return (await isOpen(kvm)) && (await prove(qemuEngine(fast))) ? fast : emulated;
  } catch (error) {
    if (named === undefined || !(error instanceof MissingEngine)) throw error;
    throw new UserError(`CRUNBOOK_QEMU=${named}: ${error.message}`);
  }
}

async function onPath(list: string): Promise<string | undefined> {
  for (const program of PROGRAMS) {
    for (const folder of list.split(path.delimiter).filter(Boolean)) {
      const file = path.join(folder, program);
      if (await isThere(file, constants.X_OK)) return file;
    }
  }
  return undefined;
}

/**
 * The version of a QEMU that can do all that the lab needs.
 * @throws MissingEngine with what it lacks
 */
async function versionOf(program: string): Promise<string> {
  const about = await ask(program, "--version");
  const [, version = "", major, minor] = /version ((\d+)\.(\d+)[\d.]*)/.exec(about) ?? [];
  if (version === "") throw new MissingEngine(`${program} is not QEMU: it says "${about.trim()}"`);
  if (Number(major) * 1000 + Number(minor) < OLDEST[0] * 1000 + OLDEST[1]) {
    throw new MissingEngine(`${program} is QEMU ${version}; the lab needs ${OLDEST.join(".")} or newer`);
  }
  if (!/^name "virtio-9p-pci"/m.test(await ask(program, "-device", "help"))) {
    throw new MissingEngine(`${program} was built without the shared folders (9p) that the lab needs`);
  }
  return version;
}

async function ask(program: string, ...args: string[]): Promise<string> {
  try {
    return (await run(program, args, { timeout: ANSWER_MILLISECONDS })).stdout;
  } catch (error) {
    throw new MissingEngine(
      `${program} does not work: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function isOpen(device: string): Promise<boolean> {
  return isThere(device, constants.R_OK | constants.W_OK);
}

async function isThere(file: string, mode: number): Promise<boolean> {
  return access(file, mode).then(
    () => true,
    () => false,
  );
}
