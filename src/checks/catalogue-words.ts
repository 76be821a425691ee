import { ownersOf } from "../match/columns.ts";
import type { Compiled } from "../match/compile.ts";
import { findAll } from "../match/find.ts";
import { viewsOf } from "../match/view.ts";
import type { EmitterId } from "../schema/emitters.ts";
import { rendered } from "./rendered.ts";

/** A text of the catalogue that stands in other words, with the releases that have it. */
export type CataloguedText = { template: string; emitter: EmitterId; first: string; last: string };

/** Bits that a text must say: `{text}: {errno}` stands in every error. */
const tellsSomething = 8;

/** The catalogue's texts that stand in a pattern's words, its placeholders filled. */
export function cataloguedTexts(compiled: Compiled, pattern: string): CataloguedText[] {
  const [view] = viewsOf(rendered(pattern));
  return (view ? findAll(compiled, view) : []).flatMap(({ pattern: at }) => {
    const role = compiled.role(at);
    const template = compiled.source(at);
    if (role.role !== "message" || compiled.bits(at) < tellsSomething) return [];
    return ownersOf(compiled.index, compiled.more, role.template, template).map(({ emitter: owner }) => ({
      template,
      emitter: owner.emitter,
      first: owner.first,
      last: owner.last,
    }));
  });
}
