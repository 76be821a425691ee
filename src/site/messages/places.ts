import type { EmitterId } from "../../schema/emitters.ts";
import type { Part } from "./parts.ts";

/**
 * `messages/<emitter>/places.json`: by the name of each page the ids of its messages, without the program's. A message's
 * address is its program's page with its id, which stays when its file moves; a program of that page leads on by this.
 */
export type Places = Record<string, string[]>;

/** On which page each message of a program stands. */
export function placesData(emitter: EmitterId, parts: readonly Part[]): Places {
  const start = emitter.length + 1;
  return Object.fromEntries(
    parts.map(({ slug, messages }) => [slug, messages.map(({ id }) => id.slice(start))]),
  );
}

/** The page that a message stands on. @returns undefined when no page has it */
export function pageOf(id: string, emitter: string, places: Places): string | undefined {
  const own = id.startsWith(`${emitter}-`) ? id.slice(emitter.length + 1) : "";
  return Object.keys(places).find((slug) => places[slug]?.includes(own));
}
