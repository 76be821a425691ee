import { placeholderNames } from "../../../src/match/pattern.ts";
import { type Catalogue, messageId } from "../../../src/schema/message.ts";
import type { Random } from "../../pastes/random.ts";

const parts = new RegExp(`(\\{\\{|\\{(?:${placeholderNames.join("|")})\\})|([A-Za-z]+)`, "g");

/**
 * Catalogues of so many times the messages: the real ones, then for each of them others of the same form, with as many
 * words and placeholders. Their words are other messages' words, each as often as it is in the real ones.
 */
export function grown(catalogues: Catalogue[], factor: number, random: Random): Catalogue[] {
  const words = catalogues.flatMap(({ messages }) =>
    messages.flatMap(({ template }) => [...template.matchAll(parts)].flatMap(([, , word]) => word ?? [])),
  );
  return catalogues.map((catalogue) => {
    const { emitter, messages } = catalogue;
    const known = new Set(messages.map(({ template }) => template));
    const more = messages.flatMap((message) =>
      Array.from({ length: factor - 1 }, () => {
        const template = message.template.replace(parts, (found, placeholder: string | undefined) =>
          placeholder === undefined ? random.pick(words) : found,
        );
        return { ...message, template, id: messageId(emitter, template) };
      }),
    );
    const fresh = more.filter(({ template }) => known.size < known.add(template).size);
    return { ...catalogue, messages: [...messages, ...fresh] };
  });
}
