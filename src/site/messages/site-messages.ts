import type { EmitterId } from "../../schema/emitters.ts";
import type { Catalogue } from "../../schema/message.ts";
import { fromContent } from "../data/site-content.ts";
import { type Part, partsOf } from "./parts.ts";

/** A program's catalogue, taken apart into pages. */
export type EmitterPages = {
  catalogue: Catalogue;
  /** One: then the messages stand on the program's own page. */
  parts: Part[];
};

/** Every program's pages, innermost first. */
export const emitterPages = fromContent(({ catalogues }): EmitterPages[] =>
  catalogues.map((catalogue) => ({ catalogue, parts: partsOf(catalogue.messages) })),
);

/** Where each message stands: by its id, its program and the part. */
export type MessagePlaces = ReadonlyMap<
  string,
  { emitter: EmitterId; slug: string | undefined; template: string }
>;

/** The same of this site's pages. @returns `slug` is undefined where the program has one page */
export const messagePlaces = fromContent(async (_, locale): Promise<MessagePlaces> => {
  const places = new Map<string, { emitter: EmitterId; slug: string | undefined; template: string }>();
  for (const { catalogue, parts } of await emitterPages(locale)) {
    for (const { slug, messages } of parts) {
      for (const { id, template } of messages)
        places.set(id, { emitter: catalogue.emitter, slug: parts.length > 1 ? slug : undefined, template });
    }
  }
  return places;
});
