import { defaultLocale, languages } from "../../../schema/locale.ts";
import { pageLocale } from "../../dom/page-language.ts";
import { openWith } from "../../share/handover.ts";
import { handOnErrorTexts, isErrorText } from "../../share/long-query.ts";
import { type Piece, piecesOf } from "../../text/placeholders.ts";
import { words } from "../../words/spoken.ts";
import type { Filters, Hit } from "./loaded-index.ts";
import { search } from "./pagefind.ts";
import { summary } from "./search-box.ts";

const shown = 30;

/** The results page: query and filters live in the address, so that a result list can be sent to a colleague. */
function attachSearchPage(): void {
  const form = document.querySelector<HTMLFormElement>("form.find");
  const list = document.querySelector<HTMLElement>("#results");
  const status = document.querySelector<HTMLElement>("#results-status");
  if (!form || !list || !status) return;
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  const query = form.elements.namedItem("q");
  if (query instanceof HTMLInputElement) {
    handOnErrorTexts(form, query, status);
    // A browser's address bar, or a link, may have brought an error text here.
    if (isErrorText(query.value)) void openWith(query.value, "replace");
  }
  let turn = 0;
  const update = async (): Promise<void> => {
    const mine = ++turn;
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && value !== "") chosen.set(name, value);
    }
    history.replaceState(null, "", chosen.size > 0 ? `?${chosen}` : location.pathname);
    const filters: Filters = {};
    for (const [name, value] of chosen) if (name !== "q") filters[name] = [value];
    const answer = await search(chosen.get("q") ?? "", filters, shown).catch(() => undefined);
    if (mine !== turn) return;
    list.replaceChildren(...(answer?.hits ?? []).map(result));
    status.textContent = answer ? summary(answer) : words.searchFailed;
  };
  form.addEventListener("input", () => void update());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void update();
  });
  void update();
}

function result(hit: Hit): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = hit.url;
  if (hit.kind === "message") {
    link.className = "mono exact";
    link.lang = languages[defaultLocale].tag;
    link.append(...piecesOf(hit.title).map(piece));
  } else link.textContent = hit.title;
  const title = document.createElement("h2");
  title.append(link, ...inTongue(hit, link));
  const text = document.createElement("p");
  text.textContent = hit.summary;
  if (hit.locale !== pageLocale()) text.lang = hit.locale;
  item.append(title, text);
  for (const exact of hit.exact) {
    const line = document.createElement("p");
    line.className = "mono exact";
    line.append(...piecesOf(exact).map(piece));
    item.append(line);
  }
  return item;
}

/** Marks a page in another language than this one's. */
function inTongue({ locale }: Hit, link: HTMLAnchorElement): HTMLElement[] {
  if (locale === pageLocale()) return [];
  link.lang = locale;
  link.hreflang = locale;
  const mark = document.createElement("span");
  mark.className = "tongue";
  mark.textContent = words.inEnglish;
  return [mark];
}

function piece({ text, placeholder }: Piece): Node | string {
  if (!placeholder) return text;
  const name = document.createElement("var");
  name.textContent = text;
  return name;
}

attachSearchPage();
