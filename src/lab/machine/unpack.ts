import { type Machine, MachineError } from "./machine.ts";

/** A tar archive for a machine. */
export type Archive = {
  /** What it is, for errors: "runtimes/crun-1.28.tar.zst". */
  name: string;
  content: Uint8Array;
  /** The folder that it is unpacked into; made where it is missing. */
  into: string;
};

/**
 * Unpacks archives on a machine, one after the other, in one script of few programs: each that is started takes its
 * time, on a new machine most of all.
 * @throws MachineError when one does not fit
 */
export async function unpack(machine: Machine, archives: Archive[]): Promise<void> {
  const files = archives.map((_, at) => `/host/${at}.tar`);
  for (const [at, { content }] of archives.entries()) await machine.put(`${at}.tar`, content);
  const folders = new Set(archives.map(({ into }) => into));
  const steps = archives.map(({ into }, at) => `tar xf ${files[at]} -C ${into}`);
  const script = [`mkdir -p ${[...folders].join(" ")}`, ...steps, `rm ${files.join(" ")}`].join(" && ");
  const result = await machine.run(script);
  if (result.exit !== 0) {
    const names = archives.map(({ name }) => name).join(" and ");
    throw new MachineError("boot", `${names} cannot be unpacked: ${result.stderr}`);
  }
}
