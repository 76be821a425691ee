import type { PlayExample } from "../../../schema/play.ts";
import { element } from "../../dom/element.ts";
import { links } from "../../links.ts";
import { words } from "./words.ts";

type Editor = Awaited<ReturnType<typeof import("./editor/editor.ts")["createEditor"]>>;

/** The files of a bundle that a reader may change, one at a time in an editor, which is loaded when it is first seen. */
export class EditView {
  readonly root: HTMLElement;
  readonly #published: Map<string, string>;
  readonly #changed: Map<string, string>;
  readonly #onChange: () => void;
  readonly #select = element("select", {});
  readonly #place = element("div", { class: "editor" });
  #editor: Promise<Editor> | undefined;

  /** @param changed files that a shared link brought along, whole, by path */
  constructor({ files }: PlayExample, changed: Record<string, string>, onChange: () => void) {
    this.#published = new Map(
      Object.entries(files)
        .flatMap(([path, entry]) => (entry.type === "text" ? [[path, entry.text] as const] : []))
        .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b)),
    );
    this.#changed = new Map(Object.entries(changed).filter(([path]) => this.#published.has(path)));
    this.#onChange = onChange;
    this.root = element(
      "div",
      { class: "edit" },
      element("p", {}, element("label", {}, `${words.file} `, this.#select)),
      this.#place,
    );
    this.#nameFiles();
    this.#select.addEventListener("change", () => {
      this.#close();
      void this.show();
    });
  }

  /** Files that are not as published, whole, by path. */
  get changed(): Record<string, string> {
    return Object.fromEntries(this.#changed);
  }

  /** Takes all changes back. */
  reset(): void {
    this.#changed.clear();
    this.#close();
    this.#nameFiles();
    this.#onChange();
    if (!this.root.hidden) void this.show();
  }

  /** Loads the editor, if it is not there yet. */
  async show(): Promise<void> {
    const path = this.#select.value;
    this.#editor ??= this.#open(path);
    await this.#editor;
  }

  async #open(path: string): Promise<Editor> {
    const { createEditor } = await import("./editor/editor.ts");
    const isConfig = path.endsWith("config.json");
    return createEditor(this.#place, {
      label: path,
      language: path.endsWith(".json") ? "json" : "sh",
      text: this.#changed.get(path) ?? this.#published.get(path) ?? "",
      ...(isConfig && { schema: links.dataSchema("oci-config") }),
      onChange: (text) => {
        if (text === this.#published.get(path)) this.#changed.delete(path);
        else this.#changed.set(path, text);
        this.#nameFiles();
        this.#onChange();
      },
    });
  }

  #close(): void {
    const old = this.#editor;
    this.#editor = undefined;
    void old?.then((editor) => editor.destroy());
    this.#place.replaceChildren();
  }

  #nameFiles(): void {
    const chosen = this.#select.value;
    this.#select.replaceChildren(
      ...[...this.#published.keys()].map((path) =>
        element("option", { value: path }, this.#changed.has(path) ? `${path} (${words.changed})` : path),
      ),
    );
    if (chosen !== "") this.#select.value = chosen;
  }
}

/** What readers change most stands first. */
function rank(path: string): number {
  return path === "config.json" ? 0 : path === "steps.sh" ? 1 : path.endsWith("config.json") ? 2 : 3;
}
