import { V86, type V86Options } from "v86";
import type { BootOptions, Engine, Guest } from "../engine.ts";

const MIB = 1024 * 1024;

/** How the emulator is set, apart from what a machine is made of. */
export const settings = {
  vga_memory_size: 2 * MIB,
  fastboot: true,
  disable_keyboard: true,
  disable_mouse: true,
  disable_speaker: true,
  // The second serial line, where a person may have a shell.
  uart1: true,
} satisfies V86Options;

/**
 * The v86 engine. Runs unchanged in Node, in a worker and on a page: the caller brings the WebAssembly module.
 * @param version v86's version, as package.json locks it
 * @param module `v86.wasm`, compiled; one module serves any number of machines
 */
export function v86Engine(version: string, module: WebAssembly.Module): Engine {
  return {
    name: `v86 ${version}`,
    settings,
    boot: (options) => start(options, module),
    restore: (options, snapshot) => start(options, module, snapshot),
  };
}

async function start(
  options: BootOptions,
  module: WebAssembly.Module,
  snapshot?: Uint8Array,
): Promise<Guest> {
  const all: V86Options = {
    ...settings,
    wasm_fn: async (imports) => (await WebAssembly.instantiate(module, imports)).exports,
    memory_size: options.memoryMiB * MIB,
    bios: image(options.firmware.bios),
    vga_bios: image(options.firmware.vgaBios),
    cmdline: options.commandLine,
    filesystem: {},
    autostart: false,
  };
  // A restored machine must be a new instance: restore_state() on a running one can freeze the guest's clock.
  if (snapshot) all.initial_state = image(snapshot);
  else {
    if (options.kernel) all.bzimage = image(options.kernel);
    if (options.initrd) all.initrd = image(options.initrd);
  }
  const emulator = new V86(all);
  await new Promise<void>((resolve) => emulator.add_listener("emulator-loaded", () => resolve()));
  await emulator.run();
  return guest(emulator);
}

function image(bytes: Uint8Array): { buffer: ArrayBuffer } {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return {
    buffer: whole && bytes.buffer instanceof ArrayBuffer ? bytes.buffer : new Uint8Array(bytes).buffer,
  };
}

function guest(emulator: V86): Guest {
  return {
    onSerial: (listener) => {
      const decoder = new TextDecoder();
      emulator.add_listener("serial0-output-byte", (byte) =>
        listener(decoder.decode(Uint8Array.of(byte), { stream: true })),
      );
    },
    sendSerial: (text) => emulator.serial0_send(text),
    onTerminal: (listener) => emulator.add_listener("serial1-output-byte", listener),
    sendTerminal: (bytes) => emulator.serial_send_bytes(1, bytes),
    writeFile: (name, content) => emulator.create_file(`/${name}`, content),
    readFile: (name) =>
      // v86 also rejects with "File not found" when a file is there and empty.
      emulator.read_file(`/${name}`).catch((error: unknown) => {
        if (error instanceof Error && /not found/i.test(error.message)) return new Uint8Array();
        throw error;
      }),
    save: async () => {
      await emulator.stop();
      return new Uint8Array(await emulator.save_state());
    },
    destroy: () => emulator.destroy(),
  };
}
