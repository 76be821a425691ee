import { UserError } from "../../../errors/user-error.ts";
import { type Artifact, type LockedPackage, packageKey } from "../../../schema/lab-lock.ts";
import { copyrightText } from "../debian/copyright.ts";
import { upstreamVersion } from "../debian/debian-version.ts";
import type { Takings } from "../debian/takings.ts";
import { compress } from "../formats/compress.ts";
import { writeCpio } from "../formats/cpio.ts";
import { sha256 } from "../formats/digest.ts";
import { writeTar } from "../formats/tar.ts";
import { packLimitProblem } from "../limits.ts";
import { commonLicences, firmware, programs, runtimes, selinux } from "../recipe.ts";
import { releasesFile } from "../release-recipe.ts";
import { initrdTree, rootfsTree } from "./guest-tree.ts";
import { buildKernel, kernelConfig, kernelRelease, madeKernel } from "./kernel/kernel.ts";
import { libcTree, programTree, runtimeTree } from "./pack.ts";
import type { PatchesOf } from "./patches.ts";
import { buildPolicy } from "./policy.ts";

/** An artifact as built: its line in the lock, and the bytes of its file. */
export type BuiltArtifact = { artifact: Artifact; bytes: Uint8Array };

type Identity = Artifact extends infer A
  ? A extends Artifact
    ? Omit<A, "file" | "content" | "packages" | "compression">
    : never
  : never;

/**
 * Builds every artifact of the recipe in memory.
 * @param patchesOf what the distribution changed of a runtime
 * @param onBuilt told of each artifact as it is done
 * @throws UserError when the recipe and the packages do not fit together
 */
export async function assemble(
  takings: Takings,
  patchesOf: PatchesOf,
  onBuilt: (artifact: Artifact) => void,
): Promise<{ artifacts: BuiltArtifact[]; packages: LockedPackage[] }> {
  const artifacts: BuiltArtifact[] = [];
  const add = async (
    identity: Identity | ((content: Uint8Array) => Identity),
    compression: Artifact["compression"],
    make: () => Promise<Uint8Array>,
  ): Promise<void> => {
    const { result: content, packages } = await takings.during(make);
    const digest = sha256(content);
    const own = typeof identity === "function" ? identity(content) : identity;
    const bytes =
      compression === "none"
        ? content
        : ((await takings.kept?.compressed(own.path, digest)) ?? compress(content));
    const artifact: Artifact = {
      ...own,
      file: { sha256: sha256(bytes), size: bytes.length },
      compression,
      content: { sha256: digest, size: content.length },
      packages,
    };
    const tooLarge = packLimitProblem(artifact);
    if (tooLarge !== undefined) throw new UserError(tooLarge);
    artifacts.push({ artifact, bytes });
    onBuilt(artifact);
  };

  const config = await kernelConfig();
  const bzImage = "kernel/bzImage";
  await add(
    (content) => ({ kind: "kernel", release: kernelRelease(content), config: config.digest, path: bzImage }),
    "none",
    async () => (await madeKernel(bzImage, config, takings)) ?? (await buildKernel(config, takings)),
  );
  await add({ kind: "initrd", path: "base/initrd.cpio.zst" }, "zstd", async () =>
    writeCpio(await initrdTree(takings)),
  );
  await add({ kind: "rootfs", path: "base/rootfs.tar.zst" }, "zstd", async () =>
    writeTar(await rootfsTree(takings)),
  );
  await add({ kind: "bios", path: "firmware/bios.bin" }, "none", () =>
    takings.take(firmware.package, firmware.bios),
  );
  await add({ kind: "vgabios", path: "firmware/vgabios-stdvga.bin" }, "none", () =>
    takings.take(firmware.package, firmware.vgabios),
  );
  for (const [suite, libc] of new Map(runtimes.map(({ libc }) => [libc.suite, libc]))) {
    await add({ kind: "libc", suite, path: `libc/${suite}.tar.zst` }, "zstd", async () =>
      writeTar(await libcTree(libc, takings)),
    );
  }
  for (const recipe of runtimes) {
    const { runtime, version, libc } = recipe;
    await requireVersion(recipe, takings);
    const patches = await patchesOf(await takings.resolve(recipe.package));
    const path = `runtimes/${runtime}-${version}.tar.zst`;
    await add({ kind: "runtime", runtime, version, libc: libc.suite, patches, path }, "zstd", async () =>
      writeTar(await runtimeTree(recipe, takings)),
    );
  }
  for (const recipe of programs) {
    const { name } = recipe;
    await add({ kind: "program", name, path: `programs/${name}.tar.zst` }, "zstd", async () =>
      writeTar(await programTree(recipe, takings)),
    );
  }
  const policy = `policy/policy.${selinux.format}.zst`;
  await add(
    { kind: "policy", name: selinux.name, path: policy },
    "zstd",
    async () =>
      (await takings.made(policy, [selinux.package, ...selinux.tools])) ?? (await buildPolicy(takings)),
  );
  await add({ kind: "copyright", path: "COPYRIGHT.txt" }, "none", async () =>
    new TextEncoder().encode(await copyrightText(takings, commonLicences)),
  );
  return { artifacts, packages: takings.packages() };
}

async function requireVersion(recipe: (typeof runtimes)[number], takings: Takings): Promise<void> {
  const { version: debian } = await takings.resolve(recipe.package);
  const upstream = upstreamVersion(debian);
  if (upstream === recipe.version) return;
  throw new UserError(
    `${recipe.package.suite} now has ${recipe.runtime} ${upstream} (${debian}), the recipe says ${recipe.version} ` +
      `(${packageKey(recipe.package)}). Edit its version in ${releasesFile}, and in content/runtimes/${recipe.runtime}.json.`,
  );
}
