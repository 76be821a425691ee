import { offlineParts } from "../../../schema/offline-parts.ts";
import { showAwaited } from "../../dom/awaited.ts";
import { element } from "../../dom/element.ts";
import { pageLinks } from "../../dom/page-language.ts";
import { part } from "../../dom/part.ts";
import { offlineWords as own, words } from "../../words/spoken.ts";
import type { Ask, Failure, Holdings, Share, Told } from "./protocol.ts";
import "../../security/trusted-types.ts";

/** The page that keeps the site for when there is no connection; it also stands in for pages that are not here. */
class OfflinePage {
  readonly #root = part(document, "#offline", HTMLElement);
  readonly #begin = part(this.#root, ".begin", HTMLButtonElement);
  readonly #stop = part(this.#root, ".stop", HTMLButtonElement);
  readonly #remove = part(this.#root, ".remove", HTMLButtonElement);
  readonly #status = part(this.#root, ".status", HTMLElement);
  readonly #progress = part(this.#root, "progress", HTMLProgressElement);
  readonly #home = new URL(document.body.dataset["base"] ?? "/", location.href).href;
  #worker: Worker | undefined;

  attach(): void {
    part(this.#root, ".missing", HTMLElement).hidden = location.pathname === pageLinks().offline();
    const keep = part(this.#root, ".keep", HTMLElement);
    if (!("caches" in globalThis)) {
      keep.hidden = true;
      part(this.#root, ".insecure", HTMLElement).hidden = false;
      return;
    }
    showAwaited(keep);
    this.#begin.addEventListener("click", () => {
      // Asked for here and not in the worker: some browsers ask the reader. A refusal changes nothing else.
      void navigator.storage?.persist?.();
      const parts = offlineParts.filter((id) => this.#box(id).checked && !this.#line(id).hidden);
      this.#ask({ ask: "keep", home: this.#home, parts });
    });
    this.#stop.addEventListener("click", () => {
      this.#worker?.terminate();
      this.#worker = undefined;
      this.#say(own.stopped);
      this.#busy = false;
      this.#begin.focus();
    });
    this.#remove.addEventListener("click", () => this.#ask({ ask: "remove", home: this.#home }));
    this.#ask({ ask: "look", home: this.#home });
    this.#say(own.looking);
  }

  #ask(ask: Ask): void {
    this.#worker ??= this.#start();
    this.#busy = true;
    // Looking and removing are over before one could stop them.
    this.#stop.hidden = ask.ask !== "keep";
    this.#worker.postMessage(ask);
  }

  #start(): Worker {
    const worker = new Worker(new URL("./keep.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) => this.#hear(data));
    // Its own faults it tells: its program could not be loaded.
    worker.addEventListener("error", () => {
      worker.terminate();
      this.#worker = undefined;
      this.#fail({ why: "cut-off", detail: "" });
    });
    return worker;
  }

  #hear(told: Told): void {
    if (told.tell === "loading") this.#load(told.share);
    else if (told.tell === "failed") this.#fail(told.failure);
    else this.#settle(told.tell, told.holdings);
  }

  #settle(done: "holds" | "kept" | "removed", holdings: Holdings): void {
    this.#show(holdings);
    this.#busy = false;
    if (done === "removed") this.#say(own.removed);
    else this.#say({ none: own.none, whole: own.kept, older: own.older }[holdings.pages]);
  }

  #show({ parts, pages, archive }: Holdings): void {
    for (const id of offlineParts) {
      const share = parts[id];
      this.#line(id).hidden = share === undefined;
      showAwaited(this.#line(id));
      if (!share) continue;
      const total = words.sized(share.total);
      const isWhole = share.here === share.total;
      const text = isWhole ? own.whole(total) : own.here(words.sized(share.here), total);
      part(this.#line(id), ".size", HTMLElement).textContent = share.here > 0 ? text : total;
      if (share.here > 0 && id !== "site") this.#box(id).checked = true;
    }
    this.#begin.textContent = pages === "none" ? own.keep : own.update;
    this.#remove.hidden = Object.values(parts).every(({ here }) => here === 0) && pages === "none";
    const place = this.#root.querySelector<HTMLElement>(".archive");
    if (!place) return;
    // A site out of the archive has no archive.
    place.hidden = archive === null;
    if (!archive) return;
    const size = [own.archiveSize(words.sized(archive.size)), " ", element("code", {}, archive.sha256)];
    part(place, ".size", HTMLElement).replaceChildren(...size);
  }

  #load(share: Share): void {
    const text = `${words.sized(share.here)} / ${words.sized(share.total)}`;
    this.#progress.hidden = false;
    this.#progress.max = share.total;
    this.#progress.value = share.here;
    this.#progress.setAttribute("aria-valuetext", text);
    // Screen readers read the bar when asked, not every number.
    const bytes = element("span", { class: "size", "aria-hidden": "true" }, ` ${text}`);
    if (this.#status.firstChild?.textContent !== own.loading) this.#say(own.loading);
    this.#status.querySelector(".size")?.remove();
    this.#status.append(bytes);
  }

  #fail({ why, detail }: Failure): void {
    this.#busy = false;
    this.#say(detail === "" ? own.failures[why] : `${own.failures[why]} (${detail})`, "failed");
  }

  #say(text: string, state?: "failed"): void {
    this.#status.textContent = text;
    if (state) this.#status.dataset["state"] = state;
    else delete this.#status.dataset["state"];
  }

  set #busy(busy: boolean) {
    this.#begin.disabled = busy;
    this.#remove.disabled = busy;
    if (!busy) this.#stop.hidden = true;
    this.#progress.hidden = true;
    for (const id of offlineParts) this.#box(id).disabled = busy || id === "site";
  }

  #line(id: string): HTMLElement {
    return part(this.#root, `[data-part="${id}"]`, HTMLElement);
  }

  #box(id: string): HTMLInputElement {
    return part(this.#line(id), "input", HTMLInputElement);
  }
}

new OfflinePage().attach();
