import { element } from "../../dom/element.ts";
import type { Failure, Progress } from "./protocol.ts";
import { words } from "./words.ts";

/** The playground's buttons and what it says of itself. */
export class Controls {
  readonly root: HTMLElement;
  readonly release = element("select", {});
  readonly run = button(words.run, "primary");
  readonly stop = button(words.stop);
  readonly reset = button(words.reset);
  readonly share = button(words.share);
  readonly download = button(words.download);
  readonly retry = button(words.retry);
  readonly #status = element("p", { class: "status", role: "status" });
  readonly #progress = element("progress", { "aria-label": words.name });
  readonly #failure = element("div", { class: "failure", role: "alert" });

  /** @param releases their names, as `runtime version` */
  constructor(releases: string[]) {
    this.release.append(...releases.map((name) => element("option", { value: name }, name)));
    this.stop.hidden = true;
    this.reset.hidden = true;
    this.root = element(
      "div",
      { class: "controls" },
      element(
        "div",
        { class: "tools" },
        element("label", {}, `${words.release} `, this.release),
        ...[this.run, this.stop, this.reset, this.share, this.download],
      ),
      this.#status,
      this.#progress,
      this.#failure,
    );
    this.say("");
  }

  /** Says what goes on; anything said before is over. */
  say(text: string, verdict?: "equal" | "different"): void {
    this.#progress.hidden = true;
    this.#failure.replaceChildren();
    // A text that did not change is not said twice by screen readers.
    if (this.#status.textContent !== text) this.#status.textContent = text;
    if (verdict) this.#status.dataset["verdict"] = verdict;
    else delete this.#status.dataset["verdict"];
  }

  /** Shows how far the downloads are. */
  load({ what, loaded, total }: Progress, sized: (bytes: number) => string): void {
    this.say(words.loading[what]);
    this.#progress.hidden = false;
    this.#progress.max = total;
    this.#progress.value = loaded;
    const text = `${sized(loaded)} / ${sized(total)}`;
    this.#progress.setAttribute("aria-valuetext", text);
    this.#status.append(element("span", { class: "bytes", "aria-hidden": "true" }, ` ${text}`));
  }

  /** Tells why it did not work, and offers to try again. */
  fail({ why, detail }: Failure): void {
    this.say("");
    this.#failure.replaceChildren(
      element("p", {}, words.failures[why]),
      ...(detail === "" ? [] : [element("p", { class: "mono" }, detail)]),
      this.retry,
    );
  }

  /** While something runs, only stopping is possible. */
  set busy(busy: boolean) {
    this.run.hidden = busy;
    this.stop.hidden = !busy;
    for (const control of [this.release, this.reset, this.share, this.download]) control.disabled = busy;
  }
}

function button(text: string, kind?: string): HTMLButtonElement {
  return element("button", { type: "button", class: kind }, text);
}
