import { pageLocale } from "../../dom/page-language.ts";
import { handOnErrorTexts, isErrorText } from "../../share/long-query.ts";
import { withGaps } from "../../text/placeholders.ts";
import { words } from "../../words/spoken.ts";
import type { Answer } from "./loaded-index.ts";
import { loadIndex, search } from "./pagefind.ts";

const shown = 6;

/** Makes every search box answer while the reader types, and `/` lead to one. */
export function attachSearchBoxes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form.search")) attach(form);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target))
      return;
    const box =
      document.querySelector<HTMLInputElement>("main [data-search]") ??
      document.querySelector<HTMLInputElement>("header [data-search]");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName))
  );
}

/** A box is a combobox: arrow keys walk through the suggestions, Enter opens one, Escape closes them. */
function attach(form: HTMLFormElement): void {
  const input = form.querySelector("input");
  const panel = form.querySelector<HTMLElement>(".suggestions");
  if (!input || !panel) return;
  const list = document.createElement("div");
  list.id = `${input.id}-list`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.suggestions);
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  panel.append(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-autocomplete": "list",
  })) {
    input.setAttribute(name, value);
  }

  let turn = 0;
  let active = -1;
  const options = (): HTMLAnchorElement[] => [...list.querySelectorAll("a")];
  const close = (): void => {
    turn++;
    panel.hidden = true;
    activate(-1);
    input.setAttribute("aria-expanded", "false");
  };
  const open = (): void => {
    panel.hidden = false;
    input.setAttribute("aria-expanded", "true");
    activate(-1);
  };
  const activate = (index: number): void => {
    active = index;
    for (const [at, option] of options().entries())
      option.setAttribute("aria-selected", String(at === index));
    const option = options()[index];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  };
  const answer = async (): Promise<void> => {
    const typed = input.value.trim();
    if (typed === "") return close();
    const mine = ++turn;
    if (isErrorText(typed)) {
      list.replaceChildren();
      status.textContent = words.paste.typedLong;
      open();
      return;
    }
    const found = await search(typed, {}, shown).catch(() => undefined);
    if (mine !== turn) return;
    const chosen = options()[active]?.href;
    list.replaceChildren(...(found ? suggestions(found, list.id) : []));
    status.textContent = found ? summary(found) : words.searchFailed;
    open();
    // A late answer does not take the reader's place away.
    activate(options().findIndex(({ href }) => href === chosen));
  };

  handOnErrorTexts(form, input, status);

  input.addEventListener("focus", () => void loadIndex().catch(() => undefined));
  input.addEventListener("input", () => void answer());
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      if (panel.hidden) input.blur();
      else close();
      return;
    }
    const count = options().length;
    if (panel.hidden || count === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      // One place more than there are options: the box itself, so that the reader can go back to typing.
      const step = event.key === "ArrowDown" ? 1 : -1;
      activate(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options()[active]?.click();
    }
  });
  form.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node) || !form.contains(event.relatedTarget)) close();
  });
}

function suggestions(answer: Answer, listId: string): HTMLElement[] {
  return answer.hits.map((hit, index) => {
    const link = document.createElement("a");
    link.id = `${listId}-${index}`;
    link.href = hit.url;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    // Keeps the focus in the box while the pointer is on its way to a click.
    link.addEventListener("pointerdown", (event) => event.preventDefault());
    const title = document.createElement("strong");
    title.textContent = hit.kind === "message" ? withGaps(hit.title) : hit.title;
    if (hit.kind === "message") title.className = "mono";
    if (hit.locale !== pageLocale()) link.lang = hit.locale;
    const text = document.createElement("span");
    text.textContent = hit.exact[0] === undefined ? hit.summary : withGaps(hit.exact[0]);
    if (hit.exact[0]) text.className = "mono";
    link.append(title, text);
    return link;
  });
}

/** What was found, in words. */
export function summary(answer: Answer): string {
  if (answer.total === 0) return words.nothingFound;
  const found = words.results(answer.total);
  return answer.complete ? found : words.someWords(found);
}
