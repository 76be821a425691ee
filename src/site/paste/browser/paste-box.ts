import { part } from "../../dom/part.ts";
import { words } from "../../words/spoken.ts";
import { attachDrop } from "./drop.ts";

/** Longer texts (characters) are kept aside: a text area that holds a log makes the page slow. */
const longestTyped = 200_000;
/** Milliseconds without a key after which a typed text is looked up. */
const pause = 150;

/** The box: what is in it, typed or kept aside. */
export type PasteBox = {
  /** Puts a text into the box and looks it up. */
  put: (text: string) => void;
  empty: () => void;
  focus: () => void;
  /** Says how many lines a text has that is kept aside. */
  countLines: (lines: number) => void;
};

export type PasteBoxEvents = {
  /** Somebody means to use it. */
  onTurn: () => void;
  onPaste: (paste: string | File) => void;
  onEmpty: () => void;
  /** Something to tell of what was done. */
  onNotice: (text: string) => void;
};

/** Makes the box take what is typed, pasted, dropped or chosen. */
export function attachPasteBox(root: HTMLElement, events: PasteBoxEvents): PasteBox {
  const area = part(root, "textarea", HTMLTextAreaElement);
  const held = part(root, ".held", HTMLElement);
  const facts = part(held, "p", HTMLElement);
  const remove = part(held, "button", HTMLElement);
  const file = part(root, "input[type=file]", HTMLInputElement);
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const focus = (): void => (area.hidden ? remove : area).focus();
  const hold = (paste: string | File): void => {
    const size = typeof paste === "string" ? paste.length : paste.size;
    facts.textContent = `${typeof paste === "string" ? words.paste.pasted : paste.name}${words.comma}${words.sized(size)}`;
    const focused = document.activeElement === area;
    area.value = "";
    area.hidden = true;
    held.hidden = false;
    if (focused) remove.focus();
    events.onPaste(paste);
  };
  const release = (): void => {
    area.hidden = false;
    held.hidden = true;
    file.value = "";
  };
  const lookUp = (): void => {
    clearTimeout(waiting);
    if (area.value.trim() === "") events.onEmpty();
    else if (area.value.length > longestTyped) hold(area.value);
    else events.onPaste(area.value);
  };
  const put = (text: string): void => {
    release();
    if (text.length > longestTyped) hold(text);
    else {
      area.value = text;
      lookUp();
    }
  };
  const empty = (): void => {
    release();
    area.value = "";
    lookUp();
  };

  area.addEventListener("focus", events.onTurn, { once: true });
  area.addEventListener("input", (event) => {
    clearTimeout(waiting);
    const pasted = event instanceof InputEvent && event.inputType !== "insertText";
    waiting = setTimeout(lookUp, pasted ? 0 : pause);
  });
  area.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const [pastedFile] = event.clipboardData?.files ?? [];
    if (text.length <= longestTyped && (text !== "" || !pastedFile)) return;
    event.preventDefault();
    hold(text === "" && pastedFile ? pastedFile : text);
  });
  remove.addEventListener("click", () => {
    empty();
    focus();
  });
  part(root, "button.choose", HTMLElement).addEventListener("click", () => file.click());
  const take = (files: FileList): void => {
    const [first] = files;
    if (!first) return;
    hold(first);
    if (files.length > 1) events.onNotice(words.paste.oneFile);
  };
  file.addEventListener("change", () => take(file.files ?? new DataTransfer().files));
  attachDrop(root, take, events.onTurn);
  return {
    put,
    empty,
    focus,
    countLines: (lines) => {
      if (!held.hidden) facts.textContent = `${facts.textContent}${words.comma}${words.lines(lines)}`;
    },
  };
}
