import { z } from "zod";
import { sha256 } from "./sha256.ts";
import { versionSchema } from "./version.ts";
import { runtimeIdSchema } from "./vocabulary.ts";

const size = z.int().positive();
const relativePath = z
  .string()
  .regex(/^(?!\/)(?!.*(^|\/)\.\.?(\/|$)).+$/, "must be a path without a leading slash, '.' or '..'");

/** The Debian suites that the image takes packages from. */
export const suiteSchema = z.enum(["bullseye", "bookworm", "trixie", "forky", "sid", "experimental"]);
export type Suite = z.infer<typeof suiteSchema>;

/** Some bytes: how many, and their digest. */
const digestSchema = z.strictObject({ sha256, size });

/** A Debian source package, in exactly one version. */
const sourceSchema = z.strictObject({ name: z.string().min(1), version: z.string().min(1) });

/** A Debian binary package, in exactly one version. */
export const lockedPackageSchema = z.strictObject({
  /** Name of the binary package. */
  name: z.string().min(1),
  /** Debian's version, epoch included. */
  version: z.string().min(1),
  /** Of the package, not of the guest: `all` holds no machine code, `amd64` ran at build time. */
  architecture: z.enum(["i386", "amd64", "all"]),
  /** The suite that it was taken from. */
  suite: suiteSchema,
  /** The source package that it was built from. */
  source: sourceSchema,
  /** Other source packages whose code is compiled into it, as its maintainers declare them. */
  builtUsing: z.array(sourceSchema),
  /** The .deb file. */
  deb: digestSchema,
  /**
   * `content`: files of it are in the image, byte for byte. `material`: something was compiled from it.
   * `tool`: it was run to make the image, nothing of it is in there.
   */
  use: z.enum(["content", "material", "tool"]),
  /** Licences that its copyright file names, by the names used there; empty when it names none in a known form. */
  licences: z.array(z.string().min(1)),
  /** What was taken from it as it is; path in the package. Empty for materials and tools. */
  files: z.array(z.strictObject({ path: relativePath, sha256 })),
});
export type LockedPackage = z.infer<typeof lockedPackageSchema>;

/** What the distribution changed of an upstream release, by the list in its own source package. */
const patchListSchema = z.discriminatedUnion("state", [
  /** The patches in the order in which they are applied, by their names there; none when it changed nothing. */
  z.strictObject({ state: z.literal("read"), names: z.array(z.string().min(1)) }),
  /** `dropped`: the archive no longer has the source package. */
  z.strictObject({ state: z.literal("unknown"), reason: z.enum(["dropped"]) }),
]);
export type PatchList = z.infer<typeof patchListSchema>;

const storedFile = {
  /** Below the image folder (`public/lab`). */
  path: relativePath,
  /** The file as it stands there. */
  file: digestSchema,
  /** zstd: one frame. none: the file is the content. */
  compression: z.enum(["zstd", "none"]),
  /** What the file holds, decompressed. */
  content: digestSchema,
};

/** A file that is compared with its digest before it is used. */
export const storedFileSchema = z.strictObject(storedFile);
export type StoredFile = z.infer<typeof storedFileSchema>;

const artifactBase = {
  ...storedFile,
  /** Keys (see `packageKey`) of the packages it is made of; the one that gives the artifact its version first. */
  packages: z.array(z.string().min(1)).min(1),
};

/** One file of the image. */
export const artifactSchema = z.discriminatedUnion("kind", [
  /** A bzImage; `release` is what `uname -r` says, `config` the digest of the lab's part of its configuration. */
  z.strictObject({
    kind: z.literal("kernel"),
    release: z.string().min(1),
    config: sha256,
    ...artifactBase,
  }),
  /** The guest's first file system: cpio, with busybox, setup and agent. */
  z.strictObject({ kind: z.literal("initrd"), ...artifactBase }),
  z.strictObject({ kind: z.literal("bios"), ...artifactBase }),
  z.strictObject({ kind: z.literal("vgabios"), ...artifactBase }),
  /** The root file system that the examples' bundles share: tar. */
  z.strictObject({ kind: z.literal("rootfs"), ...artifactBase }),
  /** The C library of a suite and its loader, which the suite's runtimes share: tar, to be unpacked to `/`. */
  z.strictObject({ kind: z.literal("libc"), suite: suiteSchema, ...artifactBase }),
  /** One runtime release with its other libraries: tar, to be unpacked to `/`, as is the `libc` of the suite it names. */
  z.strictObject({
    kind: z.literal("runtime"),
    runtime: runtimeIdSchema,
    version: versionSchema,
    libc: suiteSchema,
    /** Of its own package, the first of `packages`. Changes no byte of the pack, and no recording. */
    patches: patchListSchema,
    ...artifactBase,
  }),
  /** A program for the guest or for a container: tar, to be unpacked to `/` of either. */
  z.strictObject({ kind: z.literal("program"), name: z.string().min(1), ...artifactBase }),
  /** A compiled SELinux policy. */
  z.strictObject({ kind: z.literal("policy"), name: z.string().min(1), ...artifactBase }),
  /** The copyright files of everything above: text. */
  z.strictObject({ kind: z.literal("copyright"), ...artifactBase }),
]);
export type Artifact = z.infer<typeof artifactSchema>;
export type RuntimeArtifact = Extract<Artifact, { kind: "runtime" }>;

/** A binary package, named by where to find it. */
export type PackageRef = Pick<LockedPackage, "suite" | "name" | "architecture">;

/** Names a package in a lock: a suite has one version of it an architecture. */
export function packageKey(ref: PackageRef): string {
  return `${ref.suite}/${ref.name}:${ref.architecture}`;
}

/** `public/lab/lock.json`: every package that the lab image is made of, every file of it. Only the CLI writes it. */
export const labLockSchema = z
  .strictObject({
    /** Digest of all that follows (as JSON without spaces): shows an edit by hand. */
    digest: sha256,
    packages: z.array(lockedPackageSchema),
    artifacts: z.array(artifactSchema),
  })
  .superRefine((lock, context) => {
    const keys = lock.packages.map(packageKey);
    reportRepeated(keys, (i) => ["packages", i], context);
    reportRepeated(
      lock.artifacts.map((artifact) => artifact.path),
      (i) => ["artifacts", i, "path"],
      context,
    );
    const known = new Set(keys);
    const libcs = new Set(lock.artifacts.map((artifact) => artifact.kind === "libc" && artifact.suite));
    for (const [i, artifact] of lock.artifacts.entries()) {
      if (artifact.kind === "runtime" && !libcs.has(artifact.libc)) {
        const message = `${artifact.path} needs the libc of ${artifact.libc}, which is not among the artifacts`;
        context.addIssue({ code: "custom", path: ["artifacts", i, "libc"], message });
      }
      for (const [j, key] of artifact.packages.entries()) {
        if (known.has(key)) continue;
        const message = `${artifact.path} is made of ${key}, which is not among the packages`;
        context.addIssue({ code: "custom", path: ["artifacts", i, "packages", j], message });
      }
    }
  });
export type LabLock = z.infer<typeof labLockSchema>;

function reportRepeated(
  values: string[],
  path: (i: number) => (string | number)[],
  context: z.RefinementCtx<unknown>,
): void {
  for (const [i, value] of values.entries()) {
    if (values.indexOf(value) === i) continue;
    context.addIssue({ code: "custom", path: path(i), message: `${value} stands here twice` });
  }
}
