import { formatTranscript } from "../../../lab/recording/format.ts";
import { type PlayExample, type PlayLab, playExampleSchema, playLabSchema } from "../../../schema/play.ts";
import type { SharedRun } from "../../../schema/shared-run.ts";
import { runtimeIdSchema } from "../../../schema/vocabulary.ts";
import { copyText } from "../../dom/clipboard.ts";
import { element } from "../../dom/element.ts";
import { pageLinks } from "../../dom/page-language.ts";
import { saveArchive } from "../../dom/save.ts";
import { links } from "../../links.ts";
import { runFragment } from "../../share/run.ts";
import { words as page } from "../../words/spoken.ts";
import { neededBytes } from "../needed.ts";
import { Controls } from "./controls.ts";
import { EditView } from "./edit-view.ts";
// As an address: Astro would link a style sheet that is merely imported to every page that has a button.
import styles from "./playground.css?url";
import type { Job } from "./protocol.ts";
import { ResultView } from "./result.ts";
import { type Outcome, Session } from "./session.ts";
import { loadStyleSheet } from "./style-sheet.ts";
import { makeTabs } from "./tabs.ts";
import { TerminalView } from "./terminal-view.ts";
import { loadWords, words } from "./words.ts";

/** What to open: an example, or a run that somebody shared. */
export type Opened = Pick<SharedRun, "slug" | "printed"> & {
  /** `runtime version`; absent or unknown: the first that has a recording, and nothing is shown as printed. */
  release?: string | undefined;
  changed?: SharedRun["changed"];
  /** Begin at once. */
  run?: boolean;
};

/** What was last asked for in a place, and what is open there. */
const wanted = new WeakMap<HTMLElement, Opened>();
const shown = new WeakMap<HTMLElement, Playground>();

/**
 * Opens the playground for an example. Nothing heavy is loaded before the reader runs something.
 * @param place emptied, and filled with the playground; the machine of one that was open there is stopped
 * @returns the release that it opened with; undefined when something else was asked for meanwhile
 * @throws Error when the example cannot be loaded
 */
export async function openPlayground(place: HTMLElement, opened: Opened): Promise<string | undefined> {
  wanted.set(place, opened);
  const [lab, play] = await Promise.all([
    json("play/lab.json").then((value) => playLabSchema.parse(value)),
    json(`play/examples/${opened.slug}.json`).then((value) => playExampleSchema.parse(value)),
    loadStyleSheet(styles),
    loadWords(),
  ]);
  if (wanted.get(place) !== opened) return undefined;
  shown.get(place)?.close();
  const playground = new Playground(lab, play, opened);
  shown.set(place, playground);
  place.replaceChildren(playground.root);
  if (opened.run) playground.run();
  return playground.release;
}

async function json(path: string): Promise<unknown> {
  const response = await fetch(links.file(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

class Playground {
  readonly root: HTMLElement;
  readonly #lab: PlayLab;
  readonly #play: PlayExample;
  readonly #controls: Controls;
  readonly #result = new ResultView();
  readonly #edit: EditView;
  readonly #terminal: TerminalView;
  readonly #session: Session;
  readonly #show: (tab: string) => void;
  #again: () => void = () => this.run();

  constructor(lab: PlayLab, play: PlayExample, opened: Opened) {
    this.#lab = lab;
    this.#play = play;
    const releases = play.recordings.flatMap(({ runtime, versions }) =>
      versions.map((version) => `${runtime} ${version}`),
    );
    this.#controls = new Controls(releases);
    this.#session = new Session({
      loading: (progress) => this.#controls.load(progress, page.sized),
      starting: () => this.#controls.say(words.starting),
      began: (command) => this.#controls.say(words.running(command)),
      step: (step) => this.#result.add(step),
      terminal: (bytes) => this.#terminal.print(bytes),
    });
    this.#edit = new EditView(play, opened.changed ?? {}, () => this.#edited());
    this.#terminal = new TerminalView({
      open: () => this.#shell(),
      type: (text) => this.#session.type(text),
      resize: (size) => this.#session.resize(size),
    });
    const tabs = makeTabs(words.views, `play-${play.slug}`, [
      { id: "transcript", name: words.transcript, body: this.#result.root },
      { id: "files", name: words.files, body: this.#edit.root, onShow: () => void this.#edit.show() },
      { id: "terminal", name: words.terminalTab, body: this.#terminal.root },
    ]);
    this.#show = tabs.choose;
    const label = `${words.name}: ${play.example.title}`;
    this.root = element(
      "section",
      { class: "playground", "aria-label": label, "data-example": play.slug },
      this.#controls.root,
      tabs.root,
    );
    this.#listen();
    const isThere = releases.includes(opened.release ?? "");
    if (isThere) this.#controls.release.value = opened.release ?? "";
    this.#begin();
    // What one release printed must not stand under another's name.
    if (opened.printed && isThere) {
      for (const step of opened.printed) this.#result.add(step);
      this.#result.end();
      this.#controls.say(words.fromLink);
    }
    this.#edited();
  }

  /** The release that is chosen: `runtime version`. */
  get release(): string {
    return this.#controls.release.value;
  }

  /** Stops the machine. */
  close(): void {
    this.#session.stop();
  }

  #listen(): void {
    const { release, run, stop, reset, share, download, retry } = this.#controls;
    release.addEventListener("change", () => this.#begin());
    run.addEventListener("click", () => this.run());
    retry.addEventListener("click", () => this.#again());
    stop.addEventListener("click", () => this.#session.stop());
    share.addEventListener("click", () => void this.#share());
    download.addEventListener("click", () => this.#download());
    reset.addEventListener("click", () => {
      this.#edit.reset();
      this.#begin();
      this.#controls.say(words.resetDone);
      release.focus();
    });
  }

  get #job(): Job {
    const [runtime, version = ""] = this.#controls.release.value.split(" ");
    const { slug } = this.#play;
    return { slug, runtime: runtimeIdSchema.parse(runtime), version, changed: this.#edit.changed };
  }

  /** Nothing has run yet of what is chosen now. */
  #begin(): void {
    const { runtime, version } = this.#job;
    const recording = this.#play.recordings.find(
      (group) => group.runtime === runtime && group.versions.includes(version),
    );
    this.#result.begin(recording?.steps);
    const size = neededBytes(this.#lab, this.#play.example, { runtime, version });
    this.#controls.say(words.idle(page.sized(size)));
  }

  #edited(): void {
    this.#controls.reset.hidden = Object.keys(this.#edit.changed).length === 0;
  }

  run(): void {
    this.#show("transcript");
    this.#begin();
    this.#terminal.close();
    this.#again = () => this.run();
    void this.#busy(this.#session.run(this.#job), () => {
      this.#result.end();
      this.#controls.run.textContent = words.again;
      const changed = Object.keys(this.#edit.changed).length > 0;
      if (this.#result.isEqual) this.#controls.say(words.equal, "equal");
      else this.#controls.say(changed ? words.differentChanged : words.different, "different");
    });
  }

  #shell(): void {
    this.#again = () => this.#shell();
    void this.#terminal
      .show()
      .then((size) => this.#busy(this.#session.shell(this.#job, size), () => this.#opened()));
  }

  #opened(): void {
    this.#controls.say(words.opened);
    this.#terminal.focus();
  }

  #download(): void {
    this.#again = () => this.#download();
    const { runtime, version } = this.#job;
    const { steps } = this.#result;
    const beside =
      steps.length > 0 ? { [`printed-${runtime}-${version}.console`]: formatTranscript(steps) } : {};
    void this.#busy(this.#session.bundle(this.#job, beside), (bytes) => {
      saveArchive(`${this.#play.slug}.tar.gz`, bytes);
      this.#controls.say("");
    });
  }

  async #busy<Value>(outcome: Promise<Outcome<Value>>, done: (value: Value) => void): Promise<void> {
    this.#controls.busy = true;
    const came = await outcome;
    this.#controls.busy = false;
    if (came.state === "done") return done(came.value);
    this.#terminal.close();
    if (came.state === "stopped") this.#controls.say(words.stopped);
    else this.#controls.fail(came.failure);
  }

  async #share(): Promise<void> {
    const { steps } = this.#result;
    const fragment = await runFragment({ ...this.#job, ...(steps.length > 0 && { printed: steps }) });
    if (fragment === undefined) return this.#controls.say(words.tooLongToShare);
    const address = new URL(pageLinks().play() + fragment, location.href).href;
    const copied = await copyText(address);
    if (!copied) history.replaceState(history.state, "", fragment);
    this.#controls.say(copied ? words.linked : words.linkedInAddress);
  }
}
