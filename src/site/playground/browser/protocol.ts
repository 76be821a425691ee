import type { PlayFailure, PlayPart } from "../../../schema/play-parts.ts";
import type { RecordedStep } from "../../../schema/recording.ts";
import type { RuntimeId } from "../../../schema/vocabulary.ts";
import type { TerminalSize } from "./terminal/view.ts";

/** What a reader runs: an example on a release, with the files that he changed. */
export type Job = {
  slug: string;
  runtime: RuntimeId;
  version: string;
  /** Changed files of the bundle, whole, by path. */
  changed: Record<string, string>;
};

/** What the page asks of the worker. One job is asked for at a time. */
export type Ask =
  /** Run the steps, on a clean machine. */
  | { ask: "run"; job: Job }
  /** A shell in the bundle's folder: on the machine as the last run of this job left it, else on a clean one. */
  | { ask: "shell"; job: Job; size: TerminalSize }
  | { ask: "type"; text: string }
  | { ask: "resize"; size: TerminalSize }
  /** The bundle as a `.tar.gz`, with further files in its folder. */
  | { ask: "bundle"; job: Job; beside: Record<string, string> };

/** How far the downloads are: bytes as they come over the network. */
export type Progress = {
  loaded: number;
  total: number;
  /** What is being loaded. */
  what: PlayPart;
};

/** Why it did not work. `detail` is for people: a step, a file, numbers. */
export type Failure = { why: PlayFailure; detail: string };

/** What the worker tells the page. */
export type Told =
  | { tell: "loading"; progress: Progress }
  | { tell: "starting" }
  | { tell: "began"; command: string }
  | { tell: "step"; step: RecordedStep }
  /** The job is done: all of its steps ran, or the shell is there. */
  | { tell: "done" }
  | { tell: "terminal"; bytes: Uint8Array<ArrayBuffer> }
  | { tell: "bundle"; bytes: Uint8Array<ArrayBuffer> }
  | { tell: "failed"; failure: Failure };
