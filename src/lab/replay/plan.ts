import type { LabLock } from "../../schema/lab-lock.ts";
import type { Recording, RecordingHeader } from "../../schema/recording.ts";
import { engines } from "../engine/local.ts";
import { exampleFiles, treeDigest } from "../example/files.ts";
import { type ExampleFolder, loadExamples, recordingOf } from "../example/load.ts";
import { packageOf, releaseOf, releasesOf } from "../image/contents.ts";
import { labFolder, readLock } from "../image/image.ts";
import { factsOf } from "../lab.ts";
import { machineKind } from "../machine/kinds.ts";
import { inputsDigest, isSealed } from "../recording/digest.ts";
import { masksId } from "../recording/masked.ts";
import { allJobs, exemption, type Job, type Result } from "./job.ts";
import { recordingFile } from "./report.ts";
import { type Selection, selectJobs } from "./select.ts";

/** A job with what is known of it before it runs. */
export type Planned = {
  job: Job;
  example: ExampleFolder;
  /** What will stand in the recording's header. */
  header: Omit<RecordingHeader, "seal" | "engine">;
  recorded: Recording | undefined;
  /** The result, where that needs no replay. */
  settled: Result | undefined;
};

/** What to look at, and what to believe. */
export type PlanOptions = Selection & {
  root: string;
  /** The image, when it is not the project's own. */
  imageDir?: string | undefined;
  /** Replay also what the recordings' digests vouch for. */
  fresh?: boolean | undefined;
};

/**
 * The jobs of a selection, each with the recording that it has and whether that is believed.
 * @throws UserError when an example or the image can't be read, or a name in the selection is unknown
 */
export async function planReplays(options: PlanOptions): Promise<Planned[]> {
  const { root, imageDir = labFolder(root) } = options;
  const lock = await readLock(imageDir);
  const examples = await loadExamples(root);
  const releases = releasesOf(lock);
  const jobs = selectJobs(allJobs(examples, releases), options, examples, releases);
  const digests = new Map<string, Promise<string>>();
  const filesOf = ({ slug, example }: ExampleFolder): Promise<string> => {
    const known = digests.get(slug) ?? exampleFiles(root, slug, example).then(treeDigest);
    digests.set(slug, known);
    return known;
  };
  return Promise.all(
    jobs.map(async (job): Promise<Planned> => {
      const example = folderOf(examples, job.slug);
      const header = await headerOf(job, lock, example, await filesOf(example));
      const recorded = recordingOf(example, job);
      const believed = !options.fresh && recorded !== undefined && holds(recorded, header);
      const settled = exempted(job, example, recorded, lock) ?? (believed ? verified(job) : undefined);
      return { job, example, header, recorded, settled };
    }),
  );
}

/** Whether a recording is the lab's own, of these very inputs and masks. */
function holds(recorded: Recording, { inputs, masks }: Planned["header"]): boolean {
  return recorded.header.inputs === inputs && recorded.header.masks === masks && isSealed(recorded);
}

async function headerOf(
  { runtime, version, machine }: Job,
  lock: LabLock,
  { example }: ExampleFolder,
  files: string,
): Promise<Planned["header"]> {
  const release = releaseOf(lock, runtime, version);
  const kind = machineKind(machine);
  return {
    runtime,
    version,
    package: packageOf(lock, release),
    machine,
    kernel: `Linux ${factsOf(lock, kind).kernel}`,
    inputs: inputsDigest({
      lock,
      release,
      kind,
      traits: await engines[kind.engine].traits(),
      example,
      files,
    }),
    masks: masksId(),
  };
}

/** The result of a job that the lab cannot run, or undefined. */
function exempted(
  job: Job,
  { example }: ExampleFolder,
  recorded: Recording | undefined,
  lock: LabLock,
): Result | undefined {
  const reason = exemption(example, factsOf(lock, machineKind(job.machine)));
  if (reason === undefined) return undefined;
  if (!recorded) return { ...job, state: "not-run", reason };
  // It would show as proven what nothing here can prove.
  const message = `${recordingFile(job)} stands there, but the example ${reason}. Remove the recording`;
  return { ...job, state: "failed", message };
}

function verified(job: Job): Result {
  return { ...job, state: "verified", replayed: false };
}

function folderOf(examples: ExampleFolder[], slug: string): ExampleFolder {
  const folder = examples.find((candidate) => candidate.slug === slug);
  if (!folder) throw new Error(`no example ${slug}`);
  return folder;
}
