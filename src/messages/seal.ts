import { createHash } from "node:crypto";
import type { EmitterId } from "../schema/emitters.ts";
import type { Catalogue, SealedCatalogue } from "../schema/message.ts";
import { descriptions } from "./emitters/index.ts";

/*
 * A seal shows what was changed by accident or without a word: a template, a release, a message that is gone. It keeps no
 * forger out: who means to can seal what they wrote (crunbook messages seal).
 */

/** Digest of the description that says what of an emitter's sources is read. */
export function inputsOf(emitter: EmitterId): string {
  return digest(descriptions[emitter]);
}

/** A catalogue with the digests that vouch for it, its messages last. */
export function sealCatalogue(catalogue: Catalogue): SealedCatalogue {
  const { messages, ...facts } = catalogue;
  const unsealed = { ...facts, inputs: inputsOf(catalogue.emitter), seal: "", messages };
  return { ...unsealed, seal: sealOf(unsealed) };
}

/** Whether nothing in a catalogue has changed since it was sealed. */
export function isSealed(catalogue: SealedCatalogue): boolean {
  return catalogue.seal === sealOf(catalogue);
}

/** A catalogue as it is published: what keeps the project's own file from harm is no business of its readers. */
export function withoutSeal({ inputs: _, seal: __, ...catalogue }: SealedCatalogue): Catalogue {
  return catalogue;
}

function sealOf(catalogue: SealedCatalogue): string {
  return digest({ ...catalogue, seal: "" });
}

/** Of a value as JSON, its fields in order of their names: however the file is laid out. */
function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value, plain)).digest("hex");
}

function plain(_: string, value: unknown): unknown {
  if (value instanceof RegExp) return String(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
