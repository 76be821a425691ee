import { showAwaited } from "../../dom/awaited.ts";
import { words } from "../../words/spoken.ts";

/** What an issue of the list is asked for; each a select field, and a `data-` attribute with words. */
const facets = ["on", "area", "errno", "layer"] as const;

/** Narrows the list of issues; what is chosen lives in the address, so that a list can be sent to a colleague. */
function attachFilter(form: HTMLFormElement): void {
  const status = form.querySelector("[role=status]");
  const clear = form.querySelector<HTMLButtonElement>("button");
  const sections = [...document.querySelectorAll<HTMLElement>("section.shelved")];
  const items = sections.flatMap((section) => [...section.querySelectorAll<HTMLElement>("li")]);
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  const update = (): void => {
    const chosen = choiceOf(form);
    for (const item of items) item.hidden = !fits(item, chosen);
    for (const section of sections) section.hidden = !section.querySelector("li:not([hidden])");
    const narrowed = chosen.size > 0;
    if (status) {
      const shown = items.filter((item) => !item.hidden).length;
      status.textContent = narrowed ? words.shownOf(shown, items.length) : "";
    }
    if (clear) clear.hidden = !narrowed;
    history.replaceState(null, "", narrowed ? `?${chosen}` : location.pathname + location.hash);
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  clear?.addEventListener("click", () => {
    form.reset();
    update();
    form.querySelector("input")?.focus();
  });
  showAwaited(form);
  if (location.search !== "") update();
}

function choiceOf(form: HTMLFormElement): URLSearchParams {
  const chosen = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") chosen.set(name, value.trim());
  }
  return chosen;
}

function fits(item: HTMLElement, chosen: URLSearchParams): boolean {
  const typed = (chosen.get("q") ?? "").toLowerCase().split(/\s+/);
  const text = `${item.textContent} ${item.dataset["errno"]}`.toLowerCase();
  return (
    typed.every((word) => text.includes(word)) &&
    facets.every((facet) => {
      const wanted = chosen.get(facet);
      return wanted === null || item.dataset[facet]?.split(" ").includes(wanted);
    })
  );
}

const form = document.querySelector<HTMLFormElement>("form.narrow");
if (form) attachFilter(form);
