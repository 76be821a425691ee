import { constants } from "node:fs";
import { open, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { BootOptions, Engine, Guest } from "../engine.ts";
import { type Accelerator, bootArguments, machineArguments, resumeArguments } from "./arguments.ts";
import { Monitor } from "./monitor.ts";
import { QemuProcess } from "./process.ts";

/** A QEMU of this computer. */
export type QemuProgram = { program: string; version: string; accelerator: Accelerator };

/** Milliseconds between two looks at a migration. */
const LOOK = 10;

/** QEMU as an engine. */
export function qemuEngine({ program, version, accelerator }: QemuProgram): Engine {
  const start = (options: BootOptions, snapshot?: Uint8Array): Promise<Guest> =>
    startGuest(program, accelerator, options, snapshot);
  return {
    name: `qemu ${version} ${accelerator}`,
    settings: { program: path.basename(program), machine: machineArguments(accelerator, 0, "") },
    boot: (options) => start(options),
    restore: start,
  };
}

async function startGuest(
  program: string,
  accelerator: Accelerator,
  options: BootOptions,
  snapshot?: Uint8Array,
): Promise<Guest> {
  const { memoryMiB, commandLine, kernel, initrd, firmware } = options;
  const qemu = await QemuProcess.start(
    program,
    (folder) => [
      ...machineArguments(accelerator, memoryMiB, folder),
      ...(snapshot ? resumeArguments : bootArguments(commandLine, folder)),
    ],
    { bios: firmware.bios, ...(!snapshot && kernel && initrd && { kernel, initrd }) },
  );
  const monitor = new Monitor(qemu.channel("monitor"), qemu.ended);
  if (snapshot) {
    qemu.channel("state").end(snapshot);
    await resume(monitor).catch(async (error: unknown) => {
      await qemu.end();
      throw error;
    });
  }
  return guest(qemu, monitor);
}

/** A machine that was saved while it was stopped comes back stopped. */
async function resume(monitor: Monitor): Promise<void> {
  while (statusOf(await monitor.ask("query-status")) === "inmigrate") await delay(LOOK);
  await monitor.ask("cont");
}

function guest(qemu: QemuProcess, monitor: Monitor): Guest {
  const share = (name: string): string => path.join(qemu.folder, "share", name);
  const serial = qemu.channel("serial");
  const terminal = qemu.channel("terminal");
  let destroyed = false;
  return {
    letsGoToSave: true,
    onSerial: (listener) => {
      const decoder = new TextDecoder();
      serial.on("data", (chunk: Buffer) => listener(decoder.decode(chunk, { stream: true })));
    },
    sendSerial: (text) => void serial.write(text),
    onTerminal: (listener) => {
      terminal.on("data", (chunk: Buffer) => {
        for (const byte of chunk) listener(byte);
      });
    },
    sendTerminal: (bytes) => void terminal.write(bytes),
    onEnd: (listener) => {
      qemu.ended.then((words) => {
        if (!destroyed) listener(words);
      });
    },
    // The guest sees the folder as it is: a file must be whole when its name appears.
    writeFile: async (name, content) => {
      const beside = path.join(qemu.folder, "incoming");
      await writeFile(beside, content);
      await rename(beside, share(name));
    },
    readFile: (name) => readGuestFile(share(name)),
    save: async () => {
      const state = path.join(qemu.folder, "state");
      await monitor.ask("stop");
      await monitor.ask("migrate-set-parameters", { "max-bandwidth": 2 ** 40 });
      await monitor.ask("migrate", { uri: `exec:cat > '${state}'` });
      let status = "active";
      while (status !== "completed") {
        if (status === "failed") throw new Error("QEMU could not save the machine");
        await delay(LOOK);
        status = statusOf(await monitor.ask("query-migrate"));
      }
      return new Uint8Array(await readFile(state));
    },
    destroy: async () => {
      destroyed = true;
      await qemu.end();
    },
  };
}

/** Follows no link: a guest may put whatever it likes into the folder. */
async function readGuestFile(file: string): Promise<Uint8Array> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => undefined,
  );
  if (!handle) return new Uint8Array();
  try {
    const isFile = (await handle.stat()).isFile();
    return isFile ? new Uint8Array(await handle.readFile()) : new Uint8Array();
  } finally {
    await handle.close();
  }
}

const statusSchema = z.object({ status: z.string().default("none") });

function statusOf(answer: unknown): string {
  return statusSchema.parse(answer).status;
}
