import type { RecordedStep } from "../../../schema/recording.ts";
import { element } from "../../dom/element.ts";
import { type ShownStep, showSteps } from "../../proof/transcripts.ts";
import { codeSpans } from "../../text/placeholders.ts";
import { words } from "./words.ts";

/** A transcript as the articles show it, with marks where it differs from `other`. */
export function renderTranscript(steps: RecordedStep[], other?: RecordedStep[]): HTMLElement {
  return element("div", { class: "terminal" }, ...showSteps(steps, other).map(renderStep));
}

function renderStep(step: ShownStep): HTMLElement {
  if (step.kind === "note") {
    const spans = codeSpans(step.text).map(({ text, code }) => (code ? element("code", {}, text) : text));
    return element("p", { class: "note" }, ...spans);
  }
  const added = step.kind === "command" && step.added;
  return element(
    "div",
    { class: "step" },
    added && element("span", { class: "sr" }, words.differs),
    element("pre", { class: added ? "command differs" : "command" }, element("code", {}, step.command)),
    ...(step.kind === "skipped"
      ? [element("p", { class: "skipped" }, `${words.notRun}: ${step.reason}`)]
      : renderOutput(step)),
  );
}

function renderOutput({ lines, gone, exit, exitDiffers }: ShownStep & { kind: "command" }): HTMLElement[] {
  const nodes: HTMLElement[] = [];
  if (lines.length > 0) {
    const spans = lines.map(({ stream, text, differs }) => {
      const said = `${differs ? words.differs : ""}${stream === "stderr" ? words.stderr : ""}`;
      const kinds = [stream === "stderr" && "err", differs && "differs"].filter((kind) => kind !== false);
      const attributes = { class: kinds.length > 0 ? kinds.join(" ") : undefined };
      return element("span", attributes, said !== "" && element("span", { class: "sr" }, said), `${text}\n`);
    });
    nodes.push(element("pre", { class: "output" }, element("samp", {}, ...spans)));
  }
  if (gone > 0) nodes.push(element("p", { class: "gone" }, words.gone(gone)));
  if (exit !== 0 || exitDiffers) {
    const kinds = ["exit", exit === 0 && "ok", exitDiffers && "differs"].filter((kind) => kind !== false);
    const said = exitDiffers && element("span", { class: "sr" }, words.differs);
    nodes.push(element("p", { class: kinds.join(" ") }, said, `exit ${exit}`));
  }
  return nodes;
}
