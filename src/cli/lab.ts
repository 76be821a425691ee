import { join, relative } from "node:path";
import { Command, Option } from "commander";
import { counted } from "../answer/english-numbers.ts";
import { UserError } from "../errors/user-error.ts";
import { buildLocked, writeImage, writeLock } from "../lab/image/build/build.ts";
import { Committed } from "../lab/image/build/committed.ts";
import { completePatches } from "../lab/image/build/patches.ts";
import {
  buildNewest,
  describeMoves,
  type Move,
  recordingsWith,
  staleRecordings,
} from "../lab/image/build/relock.ts";
import { sharedMoves } from "../lab/image/build/shared.ts";
import { packageOf, releasesOf } from "../lab/image/contents.ts";
import { Apt } from "../lab/image/debian/apt.ts";
import { checkImage, readLock, readLockToReplace } from "../lab/image/image.ts";
import { projectRoot } from "../root.ts";
import { type Artifact, type LabLock, type PatchList, packageKey } from "../schema/lab-lock.ts";
import { addCommand } from "./lab-add.ts";

const imageDir = join(projectRoot, "public", "lab");
const examplesDir = join(projectRoot, "examples");
const cacheDir = join(projectRoot, ".cache", "lab");

/** `crunbook lab build | check | lock | patches | add`: the image that machines boot from. */
export function labCommand(): Command {
  return new Command("lab")
    .addCommand(buildCommand())
    .addCommand(checkCommand())
    .addCommand(lockCommand())
    .addCommand(patchesCommand())
    .addCommand(addCommand());
}

function buildCommand(): Command {
  return new Command("build")
    .description("build the image from the packages that the lock names; refuse if a bit differs")
    .addOption(new Option("--out <folder>", "where to write it").default(imageDir, "public/lab"))
    .option("--fresh", "fetch every package, also those whose files public/lab has as the lock says")
    .addHelpText(
      "after",
      "\nWhat it fetches needs apt and dpkg, Linux on amd64, and a Debian mirror: the machine's own, or " +
        "CRUNBOOK_DEBIAN_MIRROR. Several, with spaces between them, help each other out: a snapshot of the archive " +
        "has what a mirror has dropped.",
    )
    .action(async ({ out, fresh }: { out: string; fresh?: boolean }) => {
      const lock = await readLock(imageDir);
      const kept = fresh ? undefined : new Committed(imageDir, lock);
      const image = await buildLocked(lock, new Apt(cacheDir), printArtifact, kept);
      await writeImage(out, image);
      print(`every artifact is the one in the lock; written to ${relative(process.cwd(), out) || "."}`);
    });
}

function checkCommand(): Command {
  return new Command("check")
    .description("compare every byte of the image with the lock; needs no network")
    .addOption(new Option("--dir <folder>", "the image").default(imageDir, "public/lab"))
    .action(async ({ dir }: { dir: string }) => {
      const { files, size } = await checkImage(dir);
      print(`the image is as locked: ${files} files, ${(size / 1e6).toFixed(1)} MB`);
    });
}

type LockOptions = { release?: string[]; shared?: "keep" | "move"; keep?: boolean };

function lockCommand(): Command {
  return new Command("lock")
    .description("move the image to the newest packages of its suites, and write the lock")
    .addOption(
      new Option("--release <name...>", "move only these: runc-1.3.6, tar, policy, base").conflicts("keep"),
    )
    .addOption(
      new Option(
        "--shared <what>",
        "with --release: what becomes of newer libraries that other releases share",
      ).choices(["keep", "move"]),
    )
    .option("--keep", "move nothing: only take up changes of the recipe or of the guest's scripts")
    .action(async (options: LockOptions) => {
      const old = await readLockToReplace(imageDir);
      const apt = new Apt(cacheDir);
      const move = await moveOf(options, old, apt);
      const kept = old && new Committed(imageDir, old);
      const image = await buildNewest(old, move, apt, printArtifact, kept);
      const moves = describeMoves(old, image.lock);
      const stale = await staleRecordings(old, image.lock, examplesDir);
      await writeImage(imageDir, image, old);
      print(moves.length > 0 ? `moved:\n${list(moves)}` : "nothing moved");
      if (stale.length > 0) print(`to be recorded again (crunbook record):\n${list(stale)}`);
    });
}

/** @throws UserError when libraries that others share would move, and nobody has decided about them */
async function moveOf(
  { release, shared, keep }: LockOptions,
  old: LabLock | undefined,
  apt: Apt,
): Promise<Move> {
  if (release === undefined || old === undefined)
    return keep ? "none" : release ? { parts: release, keep: [] } : "all";
  const moves = shared === "move" ? [] : await sharedMoves(old, release, apt);
  if (shared !== undefined || moves.length === 0) {
    return { parts: release, keep: moves.map((one) => one.package) };
  }
  const lines = moves.map(
    (one) => `${packageKey(one.package)} ${one.from} → ${one.to}, shared with ${one.with.join(", ")}`,
  );
  const others = new Set(moves.flatMap((one) => one.with));
  const again = await recordingsWith(others, examplesDir);
  const command = `crunbook lab lock --release ${release.join(" ")} --shared`;
  throw new UserError(
    `${release.join(" and ")} would not move alone:\n${list(lines)}\n` +
      `To keep these as they are: ${command} keep\n` +
      `To move them too, and record ${counted(again.length, "run", "runs")} of the others anew: ${command} move`,
  );
}

function patchesCommand(): Command {
  return new Command("patches")
    .description(
      "read what the distribution changed of each runtime, where the lock does not say; build nothing",
    )
    .action(async () => {
      const lock = await completePatches(await readLock(imageDir), new Apt(cacheDir));
      await writeLock(imageDir, lock);
      for (const release of releasesOf(lock)) {
        print(`${packageOf(lock, release)}: ${patchesText(release.patches)}`);
      }
    });
}

function patchesText(patches: PatchList): string {
  if (patches.state === "unknown") return "not known, the source package is no longer in the archive";
  return patches.names.length === 0 ? "no patches" : counted(patches.names.length, "patch", "patches");
}

function printArtifact(artifact: Artifact): void {
  const size = (artifact.file.size / 1e6).toFixed(2).padStart(6);
  print(`${size} MB  ${artifact.path}`);
}

function list(lines: string[]): string {
  return lines.map((line) => `  ${line}`).join("\n");
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
