import "./without-eval.ts";
import type { Lab } from "../../../lab/lab.ts";
import { type PlayExample, type PlayLab, playExampleSchema, playLabSchema } from "../../../schema/play.ts";
import { gzip } from "../../dom/gzip.ts";
import { CutOffError } from "../../dom/whole-file.ts";
import { links } from "../../links.ts";
import { labStore } from "../../stores.ts";
import { everyFile, neededFiles } from "../needed.ts";
import { browserLab } from "./browser-lab.ts";
import { Downloads } from "./downloads.ts";
import { failureOf } from "./failure.ts";
import { Meter } from "./meter.ts";
import type { Ask, Job, Told } from "./protocol.ts";
import { Replays } from "./replay.ts";

/* Runs machines beside the page. The page ends the worker to stop whatever runs in it. */
const home = new URL(links.home(), location.origin).href;
const meter = new Meter((progress) => tell({ tell: "loading", progress }));
const downloads = new Downloads(home, labStore(links.home()), (file, bytes) => meter.add(file, bytes));

let listed: Promise<PlayLab> | undefined;
let lab: Promise<Lab> | undefined;
let replays: Replays | undefined;
const examples = new Map<string, Promise<PlayExample>>();
/** The machine does one thing at a time; what is asked for meanwhile waits. */
let busy: Promise<void> = Promise.resolve();

async function list(): Promise<PlayLab> {
  const files = playLabSchema.parse(await json("play/lab.json"));
  await downloads.keepOnly(everyFile(files));
  return files;
}

async function json(path: string): Promise<unknown> {
  const response = await fetch(new URL(path, home)).catch(() => undefined);
  if (!response?.ok) throw new CutOffError(`${path} cannot be loaded`);
  return response.json();
}

/** What was loaded once stays; what failed is tried anew the next time. */
function example(slug: string): Promise<PlayExample> {
  const known = examples.get(slug);
  if (known) return known;
  const coming = json(`play/examples/${slug}.json`).then((value) => playExampleSchema.parse(value));
  coming.catch(() => examples.delete(slug));
  examples.set(slug, coming);
  return coming;
}

async function prepare(job: Job): Promise<{ replays: Replays; play: PlayExample }> {
  listed ??= list();
  listed.catch(() => {
    listed = undefined;
  });
  const [files, play] = await Promise.all([listed, example(job.slug)]);
  const needed = neededFiles(files, play.example, job);
  meter.expect(needed);
  // The emulator is compiled while the rest arrives.
  lab ??= browserLab(files, downloads);
  lab.catch(() => {
    lab = undefined;
  });
  const arriving = Object.values(needed)
    .flat()
    .map((file) => downloads.get(file));
  await Promise.all(arriving);
  replays ??= new Replays(await lab, tell);
  return { replays, play };
}

async function answer(ask: Exclude<Ask, { ask: "type" }>): Promise<void> {
  if (ask.ask === "resize") return replays?.resize(ask.size);
  const { replays: ready, play } = await prepare(ask.job);
  if (ask.ask === "bundle") {
    return tell({ tell: "bundle", bytes: await gzip(await ready.bundle(ask.job, play, ask.beside)) });
  }
  tell({ tell: "starting" });
  if (ask.ask === "run") await ready.run(ask.job, play);
  else await ready.shell(ask.job, play, ask.size);
  tell({ tell: "done" });
}

function tell(told: Told): void {
  postMessage(told);
}

// The emulator begins its work on its own: what fails there reaches nobody else.
addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  tell({ tell: "failed", failure: failureOf(event.reason) });
});
addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  if (data.ask === "type") replays?.type(data.text);
  else {
    busy = busy
      .then(() => answer(data))
      .catch((error: unknown) => tell({ tell: "failed", failure: failureOf(error) }));
  }
});
