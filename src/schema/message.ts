import { z } from "zod";
import { https } from "./common.ts";
import { type EmitterId, emitterIds, emitters, type MessageKind, messageKinds } from "./emitters.ts";
import { sha256 } from "./sha256.ts";

export type { EmitterId, MessageKind };
export const emitterIdSchema = z.custom<EmitterId>(
  (value) => typeof value === "string" && Object.hasOwn(emitters, value),
  `must be one of ${emitterIds.join(", ")}`,
);

export const messageKindSchema = z.enum(messageKinds);

/** One text that a program can print, with where it comes from. */
export const messageSchema = z.strictObject({
  /** `messageId` of emitter and template: the same for as long as the text is. */
  id: z.string().regex(/^[a-z][0-9a-z-]*-[0-9a-z]{7}$/),
  /** The text as printed; placeholders as in a signature (src/match/pattern.ts) for what varies. */
  template: z.string().min(1),
  kind: messageKindSchema,
  /** Path in the source of the last release that has it. */
  file: z.string().min(1),
  /** Function that prints it; absent for a text outside of any (a table, a variable). */
  function: z.string().min(1).optional(),
  /** The oldest and the newest release that have it, among the catalogue's `releases`. */
  first: z.string().min(1),
  last: z.string().min(1),
});
export type Message = z.infer<typeof messageSchema>;

/** A tag with `{release}` where the release stands: "v{release}". */
const tagFormSchema = z
  .string()
  .regex(/^[^{}]*\{release\}[^{}]*$/, 'must have {release} where the release stands: "v{release}"');

const releaseTagsSchema = z.strictObject({
  /** The form of the newest releases' tags. */
  tag: tagFormSchema,
  /** Where older releases have tags of other forms: each form with the last release that has it, oldest first. */
  earlierTags: z
    .array(z.strictObject({ tag: tagFormSchema, until: z.string().min(1) }))
    .min(1)
    .optional(),
});
export type ReleaseTags = z.infer<typeof releaseTagsSchema>;

/** What one program can print. */
export const catalogueSchema = z.strictObject({
  $schema: z.string().optional(),
  emitter: emitterIdSchema,
  /** Where its source is published. */
  repository: https,
  /** How releases are tagged there; absent from a catalogue that a person wrote (content/messages/READING.md). */
  ...releaseTagsSchema.partial().shape,
  /** Further repositories of the program: the paths of their files begin with their address, without "https://". */
  alsoFrom: z
    .array(releaseTagsSchema.extend({ repository: https }))
    .min(1)
    .optional(),
  /** Every release that was read, oldest first. */
  releases: z.array(z.string().min(1)).min(1),
  /** By template. */
  messages: z.array(messageSchema),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

/** `api/messages/<emitter>.json`: the same as the site publishes it. */
export const publishedCatalogueSchema = catalogueSchema.extend({
  /** The program's page: a message's address is this one with `#` and the message's id. */
  page: z.url(),
});
export type PublishedCatalogue = z.infer<typeof publishedCatalogueSchema>;

/** `content/messages/<emitter>.json`, written by `crunbook messages extract` and sealed (src/messages/seal.ts). */
export const sealedCatalogueSchema = catalogueSchema.extend({
  /** Digest of the description that it was extracted by. */
  inputs: sha256,
  /** Digest of all the rest of the file: shows an edit. */
  seal: sha256,
});
export type SealedCatalogue = z.infer<typeof sealedCatalogueSchema>;

export { messageId } from "./message-id.ts";
