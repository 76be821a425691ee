import { watch } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { visible } from "../answer/visible.ts";
import { didYouMean } from "../errors/nearest.ts";
import { UserError } from "../errors/user-error.ts";
import { exampleFiles, treeDigest } from "../lab/example/files.ts";
import { loadExample } from "../lab/example/load.ts";
import { releasesOf } from "../lab/image/contents.ts";
import { checkFiles, labFolder, readLock } from "../lab/image/image.ts";
import { StandingCrews } from "../lab/replay/crew.ts";
import { type Job, jobName } from "../lab/replay/job.ts";
import { look, type ReplayOptions } from "../lab/replay/replay.ts";
import { groupSeen, type Sight, sightOf, tellSeen } from "../lab/replay/seen.ts";
import type { Example } from "../schema/example.ts";
import type { RecordedStep } from "../schema/recording.ts";
import { type Release, releaseId } from "../schema/release.ts";
import { slugSchema } from "../schema/slug.ts";
import { Progress } from "./progress.ts";

/** What to watch, and what replays it. */
export type WatchOptions = Pick<ReplayOptions, "root" | "runtimes" | "machines" | "engine"> & {
  slug: string;
};

/** How long nothing may change before a change counts as whole, in milliseconds: editors write in several steps. */
const settled = 150;

/**
 * Replays an example whenever its files change, until Ctrl-C: tells all that it prints at first, then what each edit
 * changed. A replay that an edit overtakes is given up. Nothing is written.
 */
export async function watchExample(options: WatchOptions): Promise<void> {
  const { root, slug } = options;
  const controller = new AbortController();
  const end = () => controller.abort(new Error("ended"));
  process.on("SIGINT", end).on("SIGTERM", end);
  const folders = [slug, "_shared"].map((name) => path.join(root, "examples", name));
  const crews = new StandingCrews();
  try {
    await checkFiles(labFolder(root));
    await mustBeThere(root, slug);
    let state = await stateOf(root, slug);
    const changes = new Changes(folders, controller.signal);
    const last = new Map<string, RecordedStep[]>();
    for (;;) {
      const overtaken = new AbortController();
      const signal = AbortSignal.any([controller.signal, overtaken.signal]);
      const round = tellRound(options, state, crews, last, signal).catch((error: unknown) => {
        if (signal.aborted) return;
        // An edit that is not whole, of this example or of another. At first it may be the command that is wrong.
        if (!(error instanceof UserError) || last.size === 0) throw error;
        say(`${error.message}\n`);
      });
      const failure = new Promise<never>((_, reject) => void round.catch(reject));
      const before = state.key;
      while (state.key === before) {
        await Promise.race([changes.next(), failure]);
        state = await stateOf(root, slug);
      }
      overtaken.abort(new Error("overtaken by an edit"));
      await round;
    }
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    process.stderr.write(`\nnothing was written. To record it: crunbook record --only ${slug}\n`);
  } finally {
    controller.abort();
    crews.dismiss();
    process.off("SIGINT", end).off("SIGTERM", end);
  }
}

/** @throws UserError when there is no such example */
async function mustBeThere(root: string, slug: string): Promise<void> {
  const slugs = (await readdir(path.join(root, "examples"))).filter(
    (name) => slugSchema.safeParse(name).success,
  );
  if (slugs.includes(slug)) return;
  throw new UserError(
    `--only: there is no example "${slug}"${didYouMean(slug, slugs) || "."} Scaffold it with: crunbook new ${slug}`,
  );
}

/** What determines a replay: `key` is another when that has changed. Files that cannot be read so far have a problem. */
type State = { key: string } & ({ example: Example } | { problem: string });

async function stateOf(root: string, slug: string): Promise<State> {
  try {
    const { example } = await loadExample(root, slug);
    const files = treeDigest(await exampleFiles(root, slug, example));
    return { key: JSON.stringify([example, files]), example };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { key: error.message, problem: error.message };
  }
}

async function tellRound(
  { root, slug, runtimes, machines, engine }: WatchOptions,
  state: State,
  crews: StandingCrews,
  last: Map<string, RecordedStep[]>,
  signal: AbortSignal,
): Promise<void> {
  if ("problem" in state) return say(`${state.problem}\n`);
  const releases = releasesOf(await readLock(labFolder(root)));
  const progress = new Progress(process.stderr, !process.stderr.isTTY);
  const printed = new Map<string, RecordedStep[]>();
  const results = await look(
    {
      root,
      only: [slug],
      runtimes: runtimes ?? newestTwo(releases, state.example).map(releaseId),
      machines,
      engine,
      signal,
      onPlan: ({ toReplay }) => progress.plan(toReplay),
      onStart: (job) => progress.start(job),
      onResult: (result) => progress.result(result),
    },
    crews,
    (job, steps) => printed.set(jobName(job), steps),
  ).finally(() => progress.end());
  const sights = results.map((result): Sight => {
    const sight = sightOf(result);
    const now = printed.get(jobName(result));
    return now ? compared(sight.job, now, last.get(jobName(result))) : sight;
  });
  for (const [name, steps] of printed) last.set(name, steps);
  say(tellSeen(groupSeen(sights), releases));
  say(`watching examples/${slug} (Ctrl-C ends it)\n`);
}

function compared(job: Job, now: RecordedStep[], before: RecordedStep[] | undefined): Sight {
  return JSON.stringify(now) === JSON.stringify(before)
    ? { job, kind: "same" }
    : { job, kind: "printed", now, before };
}

/** The newest release of each runtime that an example is for; of a single one also its oldest. */
function newestTwo(releases: readonly Release[], { runtimes }: Example): Release[] {
  const own = releases.filter(({ runtime }) => runtimes?.includes(runtime) ?? true);
  const newest = [...Map.groupBy(own, ({ runtime }) => runtime).values()].flatMap(
    (some) => some.at(-1) ?? [],
  );
  return newest.length > 1 ? newest : [...new Set([...own.slice(0, 1), ...newest])];
}

function say(text: string): void {
  process.stdout.write(visible(text));
}

/** Tells when something below some folders has changed, and has settled. */
class Changes {
  readonly #signal: AbortSignal;
  #next = Promise.withResolvers<void>();

  constructor(folders: readonly string[], signal: AbortSignal) {
    this.#signal = signal;
    let timer: NodeJS.Timeout | undefined;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#next.resolve(), settled);
    };
    for (const folder of folders) watch(folder, { recursive: true, signal }, changed);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      this.#next.reject(signal.reason);
    });
    this.#next.promise.catch(() => undefined);
  }

  /**
   * Fulfilled at the next change, at once when there was one since the last call was fulfilled.
   * @throws the reason when aborted
   */
  async next(): Promise<void> {
    await this.#next.promise;
    this.#signal.throwIfAborted();
    this.#next = Promise.withResolvers();
    this.#next.promise.catch(() => undefined);
  }
}
