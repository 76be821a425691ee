import { type Places, pageOf } from "../places.ts";

/** Leads from a message's address, a program's page with the message's id, on to the page that it stands on. */
function attachSought(): void {
  const place = document.querySelector<HTMLElement>("#sought");
  if (!place) return;
  addEventListener("hashchange", () => void follow(place));
  void follow(place);
}

async function follow(place: HTMLElement): Promise<void> {
  const { emitter = "", places = "" } = place.dataset;
  const id = location.hash.slice(1);
  place.hidden = !id.startsWith(`${emitter}-`);
  if (place.hidden) return;
  say(place, "looking");
  const found = await load(places).catch(() => undefined);
  if (!found) return say(place, "failed");
  const page = pageOf(id, emitter, found);
  if (page === undefined) return say(place, "gone");
  // In its place, so that the way back leads to where the reader came from.
  location.replace(`${location.pathname}${page}/#${id}`);
}

async function load(address: string): Promise<Places | undefined> {
  const response = await fetch(address);
  return response.ok ? response.json() : undefined;
}

function say(place: HTMLElement, what: string): void {
  for (const part of place.querySelectorAll<HTMLElement>("[data-when]"))
    part.hidden = part.dataset["when"] !== what;
}

attachSought();
