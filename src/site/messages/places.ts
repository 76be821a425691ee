import type { EmitterId } from "../../schema/emitters.ts";
import { idWithin } from "../../schema/message-id.ts";
import type { Part } from "./parts.ts";

/**
 * `messages/<emitter>/places.json`: by the name of each page the ids of its messages, without the program's. A message's
 * address is its program's page with its id, which stays when its file moves; a program of that page leads on by this.
 */
export type Places = Record<string, string[]>;

/** On which page each message of a program stands. */
export function placesData(emitter: EmitterId, parts: readonly Part[]): Places {
  return Object.fromEntries(
    parts.map(({ slug, messages }) => [slug, messages.map(({ id }) => idWithin(emitter, id))]),
  );
}

/** The page that a message stands on. @returns undefined when no page has it */
export function pageOf(id: string, emitter: string, places: Places): string | undefined {
  const own = id.startsWith(`${emitter}-`) ? idWithin(emitter, id) : "";
  return Object.keys(places).find((slug) => places[slug]?.includes(own));
}
