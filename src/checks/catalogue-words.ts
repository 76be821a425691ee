import { buildIndex } from "../match/build-index.ts";
import { ownersOf } from "../match/columns.ts";
import { compileIndex } from "../match/compile.ts";
import { findAll } from "../match/find.ts";
import { viewsOf } from "../match/view.ts";
import type { EmitterId } from "../schema/emitters.ts";
import type { Catalogue } from "../schema/message.ts";

/** A text of the catalogue that stands in other words, with the releases that have it. */
export type CataloguedText = { template: string; emitter: EmitterId; first: string; last: string };

/** Finds the catalogue's texts in a pattern's words. */
export type FindTexts = (pattern: string) => CataloguedText[];

/** Bits that a text must say: `{text}: {errno}` stands in every error. */
const tellsSomething = 8;

/** What a placeholder may stand for; one that is not here is a word of its own. */
const samples: Record<string, string> = {
  path: "/etc/passwd",
  number: "17",
  hex: "deadbeef",
  errno: "Permission denied",
  text: "some words",
  cause: "it failed",
};

const made = new WeakMap<Catalogue[], FindTexts>();

/** Compiles all catalogues, once however often it is asked: some 300 ms. */
export function catalogueWords(catalogues: Catalogue[]): FindTexts {
  const find = made.get(catalogues) ?? compileWords(catalogues);
  made.set(catalogues, find);
  return find;
}

function compileWords(catalogues: Catalogue[]): FindTexts {
  const compiled = compileIndex(buildIndex([], catalogues, []));
  const known = new Map<string, CataloguedText[]>();
  return (pattern) => {
    const before = known.get(pattern);
    if (before) return before;
    const [view] = viewsOf(rendered(pattern));
    const found = (view ? findAll(compiled, view) : []).flatMap(({ pattern: at }) => {
      const role = compiled.role(at);
      const template = compiled.sources[at] ?? "";
      if (role.role !== "message" || compiled.bits(at) < tellsSomething) return [];
      return ownersOf(compiled.index, undefined, role.template, template).map(({ emitter }) => ({
        template,
        emitter: emitter.emitter,
        first: emitter.first,
        last: emitter.last,
      }));
    });
    known.set(pattern, found);
    return found;
  };
}

function rendered(pattern: string): string {
  return pattern.replace(/\{(\w+)(?::[^}]*)?\}/g, (_, name: string) => samples[name] ?? "word");
}
