import { create, insertMultiple, search } from "@orama/orama";
import { Charset, Index } from "flexsearch";
import Fuse from "fuse.js";
import lunr from "lunr";
import MiniSearch from "minisearch";
import { boosts, type Contender, type Doc, oneByOne } from "./contender.ts";

const fields = ["title", "summary", "symptoms", "signatures"] as const;

/** MiniSearch: any of the words, the rarer the better, with a typo in five letters. */
export function miniSearch(docs: Doc[]): Contender {
  const index = new MiniSearch<Doc>({ idField: "slug", fields: [...fields] });
  index.addAll(docs);
  return oneByOne("MiniSearch", (paste) =>
    index
      .search(paste, { combineWith: "OR", fuzzy: 0.2, boost: boosts })
      .map(({ id, score }) => ({ slug: String(id), score })),
  );
}

/** FlexSearch ranks by where in a text a word stands, so that what weighs most comes first; it gives no scores. */
export function flexSearch(docs: Doc[]): Contender {
  const index = new Index({ tokenize: "strict", encoder: Charset.LatinBalance, context: true });
  for (const [id, { signatures, title, symptoms, summary }] of docs.entries())
    index.add(id, `${signatures}\n${title}\n${symptoms}\n${summary}`);
  return oneByOne("FlexSearch", (paste) =>
    index.search(paste, { suggest: true, limit: 10 }).flatMap((id) => {
      const doc = docs[Number(id)];
      return doc ? [{ slug: doc.slug }] : [];
    }),
  );
}

/** Orama: a threshold of 1 is any of the words, and a tolerance of 1 forgives a typo. */
export async function orama(docs: Doc[]): Promise<Contender> {
  const db = create({
    schema: { slug: "string", title: "string", summary: "string", symptoms: "string", signatures: "string" },
  });
  await insertMultiple(db, docs);
  return oneByOne("Orama", async (paste) => {
    const { hits } = await search(db, {
      term: paste,
      properties: [...fields],
      threshold: 1,
      tolerance: 1,
      boost: boosts,
      limit: 10,
    });
    return hits.map(({ document, score }) => ({ slug: document.slug, score }));
  });
}

/** Fuse's token search, which its documentation names for queries of many words. Its scores grow with distance. */
export function fuse(docs: Doc[]): Contender {
  const index = new Fuse(docs, {
    keys: fields.map((name) => ({ name, weight: boosts[name] })),
    useTokenSearch: true,
    ignoreLocation: true,
    includeScore: true,
  });
  return oneByOne("Fuse", (paste) =>
    index.search(paste, { limit: 10 }).map(({ item, score = 1 }) => ({ slug: item.slug, score: 1 - score })),
  );
}

/** lunr: any of the words. Built as a query, since its syntax gives colons and dashes a meaning. */
export function lunrSearch(docs: Doc[]): Contender {
  const index = lunr((builder) => {
    builder.ref("slug");
    for (const name of fields) builder.field(name, { boost: boosts[name] });
    for (const doc of docs) builder.add(doc);
  });
  return oneByOne("lunr", (paste) =>
    index
      .query((query) => {
        query.term(lunr.tokenizer(paste.toLowerCase()), {});
      })
      .map(({ ref, score }) => ({ slug: ref, score })),
  );
}
