import { type Machine, MachineError } from "./machine.ts";
import { unpackScript } from "./scripts.ts";

/** A tar archive for a machine. */
export type Archive = {
  /** What it is, for errors: "runtimes/crun-1.28.tar.zst". */
  name: string;
  content: Uint8Array;
  /** The folder that it is unpacked into; made where it is missing. */
  into: string;
};

/**
 * Unpacks archives on a machine, one after the other, in one script.
 * @throws MachineError when one does not fit
 */
export async function unpack(machine: Machine, archives: Archive[]): Promise<void> {
  for (const [at, { content }] of archives.entries()) await machine.put(`${at}.tar`, content);
  const result = await machine.run(
    unpackScript(archives.map(({ into }, at) => ({ file: `/host/${at}.tar`, into }))),
  );
  if (result.exit !== 0) {
    const names = archives.map(({ name }) => name).join(" and ");
    throw new MachineError("boot", `${names} cannot be unpacked: ${result.stderr}`);
  }
}
