import { type Document, isCollection, isMap, isScalar, parseDocument, type YAMLMap } from "yaml";
import type { Fault } from "./fault.ts";
import { type Change, undecidable } from "./undecidable.ts";

/** A page of the copy, as its faults are made from it. */
export type Source = { file: string; text: string };

/** A field by its path: `["signatures", 0, "pattern"]`. */
type FieldPath = (string | number)[];

/**
 * Faults in the frontmatter of pages of one kind: each field that any page has, removed, replaced by what another page has
 * there, and falsified. Which page stands for a field goes round with the fields.
 * @param false what a wrong value of a field is, by the last name of its path
 */
export function fieldFaults(
  kind: string,
  pages: Source[],
  falsify: (name: string, value: unknown) => unknown,
): Fault[] {
  const documents = pages.map((page) => ({ ...page, document: frontmatterOf(page.text) }));
  const paths = new Map(
    documents.flatMap(({ document }) => fieldsIn(document).map((at) => [nameOf(at), at])),
  );
  return [...paths].flatMap(([name, at], turn) => {
    const having = documents.filter(({ document }) => document.hasIn(at));
    const page = having[turn % having.length];
    if (!page) return [];
    const value: unknown = page.document.toJS();
    const own = valueAt(value, at);
    const other = documents
      .filter(({ file }) => file !== page.file)
      .map(({ document }) => valueAt(document.toJS(), at))
      .find((one) => one !== undefined && asSet(one) !== asSet(own));
    const wrong = falsify(name, own);
    const fault = (what: Change, change: (document: Document) => void): Fault[] =>
      undecidable[what][name] !== undefined
        ? []
        : [
            {
              kind,
              what: `${name} ${what}`,
              file: page.file,
              plant: (before) => edited(before.toString(), change),
            },
          ];
    return [
      ...fault("removed", (document) => document.deleteIn(at)),
      ...(other === undefined ? [] : fault("of another page", (document) => document.setIn(at, other))),
      ...(wrong === undefined ? [] : fault("falsified", (document) => document.setIn(at, wrong))),
    ];
  });
}

/** A list in another order is the same. */
function asSet(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value);
}

const fences = /^---\n(.*?)\n---(\n|$)/s;

function frontmatterOf(text: string): Document {
  return parseDocument(fences.exec(text)?.[1] ?? "");
}

function edited(text: string, change: (document: Document) => void): string {
  const document = frontmatterOf(text);
  change(document);
  return text.replace(fences, () => `---\n${document.toString({ lineWidth: 0 })}---\n`);
}

/** The fields of a document, those of the first entry of each list among them. */
function fieldsIn(document: Document): FieldPath[] {
  return isMap(document.contents) ? fieldsOf(document.contents, []) : [];
}

function fieldsOf(map: YAMLMap, above: FieldPath): FieldPath[] {
  return map.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const at = [...above, String(key.value)];
    const first: unknown = isCollection(value) && "items" in value ? value.items[0] : undefined;
    const below = isMap(first) ? fieldsOf(first, [...at, 0]) : isMap(value) ? [] : [];
    return [at, ...below];
  });
}

function nameOf(at: FieldPath): string {
  return at.filter((step) => typeof step === "string").join(".");
}

function valueAt(value: unknown, at: FieldPath): unknown {
  return at.reduce<unknown>(
    (inner, step) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
}
