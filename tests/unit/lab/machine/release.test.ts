import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "../../../../src/lab/image/formats/digest.ts";
import type { Machine } from "../../../../src/lab/machine/machine.ts";
import { unpack } from "../../../../src/lab/machine/unpack.ts";
import { openLab } from "../../../../src/lab/node-lab.ts";
import { repository } from "../../../fixtures/repository.ts";
import { packTree } from "../image/image-copy.ts";

const lab = await openLab(repository);

/** The files of packs, as `sha256sum` in the guest would list them. */
async function filesOf(...packs: string[]): Promise<string[]> {
  const trees = await Promise.all(packs.map(packTree));
  return trees
    .flatMap((tree) => [...tree])
    .flatMap(([path, entry]) => (entry.type === "file" ? [`${sha256(entry.content)}  /${path}`] : []))
    .sort();
}

describe("releases on one machine", () => {
  let machine: Machine;
  beforeAll(async () => {
    machine = await lab.start("standard");
  }, 300_000);
  afterAll(() => machine.destroy());

  const installed = async (): Promise<string[]> => {
    const { stdout } = await machine.run(
      "find /usr/lib/ld-linux.so.2 /usr/lib/i386-linux-gnu /usr/bin/crun /usr/sbin/runc -type f | xargs -r sha256sum",
    );
    return stdout.split("\n").slice(0, -1).sort();
  };

  const runc = lab.release("runc", "1.3.6");
  const crun = lab.release("crun", "1.28");
  const other = lab.release("crun", "1.21");

  test("a release is its own pack and the C library that it names", async () => {
    await unpack(machine, await lab.releaseArchives(runc));
    expect(await installed()).toEqual(await filesOf(runc.path, "libc/forky.tar.zst"));
  });

  test("what the next release needs too stays, the rest goes", async () => {
    await lab.removeRelease(machine, runc, crun);
    expect(await installed()).toEqual(await filesOf("libc/forky.tar.zst"));
    await unpack(machine, await lab.releaseArchives(crun, runc));
    expect(await installed()).toEqual(await filesOf(crun.path, "libc/forky.tar.zst"));
  });

  test("nothing stays for a release of another suite", async () => {
    await lab.removeRelease(machine, crun, other);
    expect(await installed()).toEqual([]);
    await unpack(machine, await lab.releaseArchives(other, crun));
    expect(await installed()).toEqual(await filesOf(other.path, "libc/trixie.tar.zst"));
  });

  test("nothing stays when no release follows", async () => {
    await lab.removeRelease(machine, other);
    expect(await installed()).toEqual([]);
  });
});
