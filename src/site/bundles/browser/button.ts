import type { BundleFailure } from "../../../schema/bundle-parts.ts";
import type { BuiltFile } from "../../../schema/offline.ts";
import { showAwaited } from "../../dom/awaited.ts";
import { element } from "../../dom/element.ts";
import { part } from "../../dom/part.ts";
import { saveArchive } from "../../dom/save.ts";
import { words } from "../../words/spoken.ts";

/** Makes each bundle of a page one download at a click. What puts it together is not loaded before. */
export function attachBundleButtons(): void {
  for (const root of document.querySelectorAll<HTMLElement>("[data-bundle]")) new BundleButton(root).attach();
}

class BundleButton {
  readonly #root: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #status: HTMLElement;
  readonly #progress: HTMLProgressElement;
  readonly #slug: string;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#button = part(root, ".make", HTMLButtonElement);
    this.#status = part(root, ".status", HTMLElement);
    this.#progress = part(root, "progress", HTMLProgressElement);
    this.#slug = root.dataset["bundle"] ?? "";
  }

  attach(): void {
    const atOnce = part(this.#root, ".at-once", HTMLElement);
    // Old browsers have no gzip for programs: there the parts are the download.
    atOnce.hidden = !("DecompressionStream" in globalThis);
    showAwaited(atOnce);
    this.#button.addEventListener("click", () => void this.#make());
  }

  async #make(): Promise<void> {
    this.#button.disabled = true;
    this.#say(words.download.loading);
    const name = `${this.#slug}.tar.gz`;
    // Where its program cannot be loaded, the parts cannot either.
    const program = await import("./put-together.ts").catch(() => undefined);
    const made = await program?.putTogether(this.#slug, this.#parts(), (here, total) =>
      this.#load(here, total),
    );
    this.#button.disabled = false;
    this.#progress.hidden = true;
    if (!made) this.#fail("cut-off", "");
    else if (made.state === "failed") this.#fail(made.why, made.detail);
    else {
      saveArchive(name, made.bytes);
      this.#say(words.download.done(name));
    }
  }

  /** The example's own files, then what it has in common with others. */
  #parts(): (BuiltFile & { address: string })[] {
    return [...this.#root.querySelectorAll<HTMLAnchorElement>("a.download")].map(({ href, dataset }) => ({
      address: href,
      path: dataset["path"] ?? "",
      size: Number(dataset["size"]),
      sha256: dataset["sha256"] ?? "",
    }));
  }

  #load(here: number, total: number): void {
    const text = `${words.sized(here)} / ${words.sized(total)}`;
    this.#progress.hidden = false;
    this.#progress.max = total;
    this.#progress.value = here;
    this.#progress.setAttribute("aria-valuetext", text);
    this.#status.querySelector(".bytes")?.remove();
    // Screen readers read the bar when asked, not every number.
    this.#status.append(element("span", { class: "bytes", "aria-hidden": "true" }, ` ${text}`));
  }

  #fail(why: BundleFailure, detail: string): void {
    const text = words.download.failures[why];
    this.#say(detail === "" ? text : `${text} (${detail})`, "failed");
  }

  #say(text: string, state?: "failed"): void {
    this.#status.textContent = text;
    if (state) this.#status.dataset["state"] = state;
    else delete this.#status.dataset["state"];
  }
}
