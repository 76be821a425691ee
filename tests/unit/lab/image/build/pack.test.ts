import { describe, expect, test } from "vitest";
import { appletsOf } from "../../../../../src/lab/image/build/guest-tree.ts";
import { libcTree, type Packages, runtimeTree } from "../../../../../src/lab/image/build/pack.ts";
import { packsOf } from "../../../../../src/lab/image/contents.ts";
import { type DebFiles, findFile } from "../../../../../src/lab/image/debian/deb.ts";
import { sha256 } from "../../../../../src/lab/image/formats/digest.ts";
import { readElf } from "../../../../../src/lab/image/formats/elf.ts";
import { readLock } from "../../../../../src/lab/image/image.ts";
import { programs, runtimes } from "../../../../../src/lab/image/recipe.ts";
import { packageKey } from "../../../../../src/schema/lab-lock.ts";
import { artifactAt, contentAt, imageDir, packTree } from "../image-copy.ts";

const library = /(?:^|\/)([^/]+\.so[.\d]*)$/;

describe("readElf", () => {
  test("reads what Debian's crun asks for", async () => {
    const tree = await packTree("runtimes/crun-1.28.tar.zst");
    const { interpreter, needed } = readElf(contentAt(tree, "usr/bin/crun"));
    expect(interpreter).toBe("/lib/ld-linux.so.2");
    expect(needed).toContain("libjson-c.so.5");
    expect(needed).toContain("libc.so.6");
  });

  test("a static program needs nothing", async () => {
    const tree = await packTree("base/rootfs.tar.zst");
    const links = readElf(contentAt(tree, "usr/bin/busybox"));
    expect(links).toEqual({ interpreter: undefined, needed: [] });
  });

  test("refuses other files", async () => {
    expect(() => readElf(new TextEncoder().encode("#!/bin/sh\n"))).toThrow("not an ELF file");
    const elf64 = new Uint8Array(64);
    elf64.set([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
    expect(() => readElf(elf64)).toThrow("not a 32-bit");
  });
});

describe("packs", () => {
  const own = [
    ...runtimes.map(({ runtime, version }) => `runtimes/${runtime}-${version}.tar.zst`),
    ...programs.map(({ name }) => `programs/${name}.tar.zst`),
  ];
  const libcs = [...new Set(runtimes.map(({ libc }) => `libc/${libc.suite}.tar.zst`))];

  test.each([...own, ...libcs])(
    "%s has, with its libc, every library that a file of it needs, once",
    async (path) => {
      const lock = await readLock(imageDir);
      const artifact = await artifactAt(path);
      const packs = artifact.kind === "runtime" ? packsOf(lock, artifact) : [artifact];
      const trees = await Promise.all(packs.map((pack) => packTree(pack.path)));
      const tree = trees.flatMap((one) => [...one]);
      const libraries = tree.flatMap(([name]) => library.exec(name)?.[1] ?? []);
      const sonames = new Set(libraries);
      expect(libraries).toHaveLength(sonames.size);
      for (const [name, entry] of tree) {
        if (entry.type !== "file" || name.startsWith("usr/local/bin/")) continue;
        for (const needed of readElf(entry.content).needed) {
          expect(sonames, `${name} needs ${needed}`).toContain(needed);
        }
      }
    },
  );

  test.each([...own, ...libcs])(
    "%s has only files that are byte for byte those of its packages",
    async (path) => {
      const lock = await readLock(imageDir);
      const artifact = lock.artifacts.find((candidate) => candidate.path === path);
      const digests = new Set(
        lock.packages
          .filter((entry) => artifact?.packages.includes(packageKey(entry)))
          .flatMap((entry) => entry.files.map((file) => file.sha256)),
      );
      for (const [name, entry] of await packTree(path)) {
        if (entry.type !== "file" || name.startsWith("usr/local/bin/")) continue;
        expect(digests, name).toContain(sha256(entry.content));
      }
    },
  );

  test("a program's wrapper starts it with its own loader and libraries", async () => {
    const tree = await packTree("programs/tar.tar.zst");
    expect(new TextDecoder().decode(contentAt(tree, "usr/local/bin/tar"))).toBe(
      '#!/bin/sh\nexec /opt/tar/lib/ld-linux.so.2 --argv0 tar --library-path /opt/tar/lib /opt/tar/bin/tar "$@"\n',
    );
  });
});

describe("runtimeTree and libcTree", () => {
  /** The recipe of a crun whose libraries need further ones, and its committed files in the place of its packages: all in one. */
  async function crun(without: string) {
    const recipe = runtimes.find(({ runtime, version }) => runtime === "crun" && version === "1.8.1");
    if (recipe === undefined) throw new Error("the recipe has no crun 1.8.1");
    const files: DebFiles = new Map();
    for (const pack of ["runtimes/crun-1.8.1.tar.zst", "libc/bookworm.tar.zst"]) {
      for (const [path, entry] of await packTree(pack)) {
        if (entry.type === "file" && !path.endsWith(without)) files.set(path, entry);
      }
    }
    const packages: Packages = {
      files: async () => files,
      take: async (_, path) => {
        const found = findFile(files, path);
        if (found === undefined) throw new Error(`no ${path}`);
        return found.content;
      },
    };
    return {
      runtime: () => runtimeTree(recipe, packages),
      libc: () => libcTree(recipe.libc, packages),
    };
  }

  test("puts every file where the committed packs have it", async () => {
    const { runtime, libc } = await crun("nothing");
    const committed = await packTree("runtimes/crun-1.8.1.tar.zst");
    expect([...(await runtime()).keys()].sort()).toEqual([...committed.keys()].sort());
    const shared = await packTree("libc/bookworm.tar.zst");
    expect([...(await libc()).keys()].sort()).toEqual([...shared.keys()].sort());
  });

  test("a library that no listed package has is an error that names it, what needs it, and the recipe", async () => {
    await expect((await crun("libyajl.so.2")).runtime()).rejects.toThrow(
      /crun 1\.8\.1: usr\/bin\/crun needs libyajl\.so\.2, .* \(libc6, .*libyajl2.*\).*src\/lab\/image\/recipe\.ts/,
    );
    await expect((await crun("libgpg-error.so.0")).runtime()).rejects.toThrow(
      /libgcrypt\.so\.20 needs libgpg-error\.so\.0/,
    );
  });
});

describe("the base root file system", () => {
  test("has links for a container's usual commands, each one that busybox answers to", async () => {
    const tree = await packTree("base/rootfs.tar.zst");
    const applets = appletsOf(contentAt(tree, "usr/bin/busybox"));
    expect(applets).toEqual(applets.toSorted());
    expect(applets.length).toBeGreaterThan(200);
    const links = [...tree].filter(
      ([path, entry]) => path.startsWith("usr/bin/") && entry.type === "symlink",
    );
    for (const [path, entry] of links) {
      expect(entry).toEqual({ type: "symlink", target: "busybox" });
      expect(applets).toContain(path.slice("usr/bin/".length));
    }
    const names = links.map(([path]) => path.slice("usr/bin/".length));
    expect(names).toEqual(expect.arrayContaining(["sh", "ls", "id", "stat", "sleep", "mount", "grep", "ps"]));
  });

  test("is usr-merged and has the empty folders that runtimes mount on", async () => {
    const tree = await packTree("base/rootfs.tar.zst");
    for (const name of ["bin", "sbin", "lib"]) {
      expect(tree.get(name)).toEqual({ type: "symlink", target: `usr/${name}` });
    }
    for (const name of ["dev", "proc", "sys", "tmp", "root", "run"]) {
      expect(tree.get(name)?.type, name).toBe("directory");
      expect([...tree.keys()].some((path) => path.startsWith(`${name}/`))).toBe(false);
    }
    expect(new TextDecoder().decode(contentAt(tree, "etc/passwd"))).toMatch(
      /^root:x:0:0:.*\nnobody:x:65534:/,
    );
  });

  test("another program is no busybox", () => {
    expect(() => appletsOf(new TextEncoder().encode("\0[\0[[\0ls\0\0"))).toThrow("table of applets");
  });
});
