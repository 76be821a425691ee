import { withoutSeal } from "../../messages/seal.ts";
import type { PublishedCatalogue, SealedCatalogue } from "../../schema/message.ts";
import { absolute, links } from "../links.ts";

/** `api/messages/<emitter>.json`. */
export function messagesData(catalogue: SealedCatalogue): PublishedCatalogue {
  return {
    ...withoutSeal(catalogue),
    $schema: absolute(links.dataSchema("messages")),
    page: absolute(links.messagesOf(catalogue.emitter)),
  };
}
