import type { RecordedStep } from "../../../schema/recording.ts";
import { element } from "../../dom/element.ts";
import { renderTranscript } from "./transcript.ts";
import { words } from "./words.ts";

/** What was printed here, next to what the lab recorded. */
export class ResultView {
  readonly root: HTMLElement;
  readonly #here = element("div", {});
  readonly #recorded = element("div", {});
  #steps: RecordedStep[] = [];
  #recording: RecordedStep[] | undefined;

  constructor() {
    const column = (name: string, body: HTMLElement): HTMLElement =>
      element("section", { "aria-label": name }, element("p", { class: "column" }, name), body);
    const columns = [column(words.here, this.#here), column(words.recorded, this.#recorded)];
    this.root = element("div", { class: "result" }, element("div", { class: "columns" }, ...columns));
  }

  /** What was printed so far. */
  get steps(): RecordedStep[] {
    return this.#steps;
  }

  /** Whether what was printed is what was recorded. */
  get isEqual(): boolean {
    return JSON.stringify(this.#steps) === JSON.stringify(this.#recording);
  }

  /** Takes another release's recording, and clears what was printed. */
  begin(recording: RecordedStep[] | undefined): void {
    this.#recording = recording;
    this.#steps = [];
    this.#here.replaceChildren(element("p", { class: "hint" }, words.notYet));
    this.#showRecorded();
  }

  /** Shows a step that has ended. */
  add(step: RecordedStep): void {
    this.#steps = [...this.#steps, step];
    this.#here.replaceChildren(renderTranscript(this.#steps, this.#recording));
  }

  /** All steps have ended: what the recording has and this run has not is marked there. */
  end(): void {
    this.#showRecorded(this.#steps);
  }

  #showRecorded(other?: RecordedStep[]): void {
    this.#recorded.replaceChildren(
      this.#recording
        ? renderTranscript(this.#recording, other)
        : element("p", { class: "hint" }, words.noRecording),
    );
  }
}
