import { readFileSync } from "node:fs";
import { type PackageRef, type Suite, suiteSchema } from "../../schema/lab-lock.ts";
import type { RuntimeId } from "../../schema/vocabulary.ts";
import { parseReleases } from "./release-recipe.ts";

/**
 * What the lab image is made of, edited by hand. Versions do not stand here: `crunbook lab lock` takes the newest
 * one of each suite and writes it to `public/lab/lock.json`.
 */

/**
 * A runtime release: the binary and the packages that hold the C library and the others it needs, all of the release's
 * own time.
 */
export type RuntimeRecipe = {
  runtime: RuntimeId;
  version: string;
  package: PackageRef;
  /** Path of the executable in the package. */
  binary: string;
  libc: PackageRef;
  libraries: PackageRef[];
};

/** A program that examples can bring into the guest or into a container. */
export type ProgramRecipe = { name: string; package: PackageRef; binary: string; libraries: PackageRef[] };

const from = (suite: Suite, ...names: string[]): PackageRef[] =>
  names.map((name) => ({ suite, name, architecture: "i386" }));

const one = (suite: Suite, name: string, architecture: PackageRef["architecture"] = "i386"): PackageRef => ({
  suite,
  name,
  architecture,
});

/**
 * The kernel, compiled from Debian's source: after bookworm, Debian builds none for i386, and one that is configured for
 * the lab boots in a third of the time.
 */
export const kernel = {
  series: "6.12",
  source: one("trixie", "linux-source-6.12", "all"),
  /** Where the package has the source. */
  tarball: "usr/src/linux-source-6.12.tar.xz",
  /** Over the smallest configuration that the source offers. */
  config: new URL("build/kernel/6.12.config", import.meta.url),
  /** The compiler and all that it, and the source's own scripts, call; with their libraries. */
  tools: (
    "gcc-12 cpp-12 gcc-12-base libgcc-12-dev libgcc-s1 libgomp1 libcc1-0 libstdc++6 libisl23 libmpc3 libmpfr6 libgmp10 " +
    "binutils binutils-x86-64-linux-gnu binutils-common libbinutils libctf0 libctf-nobfd0 libgprofng0 libjansson4 " +
    "libc6 libc6-dev linux-libc-dev libcrypt1 libcrypt-dev zlib1g libzstd1 liblzma5 liblz4-1 " +
    "make flex bison m4 bc libreadline8 libtinfo6 xz-utils tar zstd gzip dash coreutils sed grep mawk findutils " +
    "diffutils libacl1 libattr1 libselinux1 libpcre2-8-0"
  )
    .split(" ")
    .map((name) => one("bookworm", name, "amd64")),
};

export const firmware = {
  package: one("bookworm", "seabios", "all"),
  bios: "usr/share/seabios/bios.bin",
  vgabios: "usr/share/seabios/vgabios-stdvga.bin",
};

export const busybox = { package: one("bookworm", "busybox-static"), binary: "bin/busybox" };

/** Path of a runtime's executable in its package. */
const binaryOf = (runtime: RuntimeId): string =>
  runtime === "runc" ? "usr/sbin/runc" : `usr/bin/${runtime}`;

/** Runtime by runtime, oldest first: `runtimes.json`, to which `crunbook lab add` adds. */
export const runtimes: RuntimeRecipe[] = parseReleases(
  readFileSync(new URL("runtimes.json", import.meta.url), "utf8"),
).map(({ runtime, version, suite, libraries }) => ({
  runtime,
  version,
  package: one(suite, runtime),
  binary: binaryOf(runtime),
  libc: one(suite, "libc6"),
  libraries: libraries.map((name) => {
    const [library = name, elsewhere] = name.split("/").reverse();
    return one(elsewhere === undefined ? suite : suiteSchema.parse(elsewhere), library);
  }),
}));

export const programs: ProgramRecipe[] = [
  {
    name: "tar",
    package: one("trixie", "tar"),
    binary: "usr/bin/tar",
    libraries: from("trixie", "libc6", "libacl1", "libselinux1", "libpcre2-8-0"),
  },
  {
    name: "capsh",
    package: one("trixie", "libcap2-bin"),
    binary: "usr/sbin/capsh",
    libraries: from("trixie", "libc6", "libcap2"),
  },
];

/** Debian's reference policy, and the programs that compile its modules, with their libraries. */
export const selinux = {
  name: "selinux-policy-default",
  /** The policy format that the kernel of the guest can read. */
  format: 33,
  package: one("bookworm", "selinux-policy-default", "all"),
  /** Where the package has its modules, each a `.pp.bz2`. */
  modules: "usr/share/selinux/default",
  tools: ["semodule-utils", "libsepol2", "bzip2", "libbz2-1.0", "libc6"].map((name) =>
    one("bookworm", name, "amd64"),
  ),
};

/** Where the texts of the licences are that copyright files point to. */
export const commonLicences = { package: one("trixie", "base-files"), folder: "usr/share/common-licenses" };
