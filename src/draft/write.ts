import { readFile } from "node:fs/promises";
import path from "node:path";
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { lifeFile } from "../content/life.ts";
import { writeAtomically } from "../files/write.ts";
import { issueFields } from "../schema/issue.ts";
import type { Draft } from "./draft.ts";
import { type FieldText, fieldTexts } from "./fields.ts";
import type { Place, Places } from "./life.ts";
import type { Subject } from "./subject.ts";

/** What `writeDraft` did: files with the fields that it wrote, and fields that were there and stayed. */
export type Written = { written: string[]; kept: string[] };

/**
 * Writes a draft into the article and into `content/life.json`: only what is absent there or still has TODO in it or in the
 * comment above it. All else stays as it is, to the last byte.
 */
export async function writeDraft(draft: Draft, subject: Subject): Promise<Written> {
  const { root, page, slug, life } = subject;
  const done: Written = { written: [], kept: [] };
  const file = path.join(root, page.file);
  const before = await readFile(file, "utf8");
  let text = before;
  for (const field of fieldTexts(draft, subject)) {
    const next = withField(text, field);
    if (next === undefined) done.kept.push(`${page.file}: ${field.field}`);
    else {
      text = next;
      done.written.push(`${page.file}: ${field.field}`);
    }
  }
  if (text !== before) await writeAtomically(file, text);
  if (!life) return done;
  if (life.articles[slug]) done.kept.push(`${lifeFile}: ${slug}`);
  else if (Object.keys(draft.life.places).length > 0) {
    const lifeText = await readFile(path.join(root, lifeFile), "utf8");
    await writeAtomically(path.join(root, lifeFile), withPlaces(lifeText, slug, draft.life));
    done.written.push(`${lifeFile}: ${slug}`);
  }
  return done;
}

/** A field's lines in a file: comments above it, then the field. */
type Lines = { name: string; comments: number; key: number; end: number };

/**
 * The article with a field in it.
 * @returns undefined when the field is there, with nothing to be written
 */
export function withField(source: string, { field, plain }: FieldText): string | undefined {
  const lines = source.split("\n");
  const all = fieldsIn(lines);
  const own = all.find(({ name }) => name === field);
  const text = plain.trimEnd().split("\n");
  if (!own) {
    const order = Object.keys(issueFields.shape);
    const after = all.find(({ name }) => order.indexOf(name) > order.indexOf(field));
    lines.splice(after?.comments ?? all.at(-1)?.end ?? 1, 0, ...text);
    return lines.join("\n");
  }
  const isOpen = lines.slice(own.comments, own.end).some((line) => /\bTODO\b/.test(line));
  if (!isOpen) return undefined;
  const comments = lines.slice(own.comments, own.key).filter((line) => !/\bTODO\b/.test(line));
  lines.splice(own.comments, own.end - own.comments, ...comments, ...text);
  return lines.join("\n");
}

/** Where each field of a frontmatter stands. A comment belongs to the field below it. */
function fieldsIn(lines: string[]): Lines[] {
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === "---");
  const counter = new LineCounter();
  const { contents } = parseDocument(lines.slice(1, end).join("\n"), { lineCounter: counter });
  if (!isMap(contents)) return [];
  const found = contents.items.flatMap(({ key }): Lines[] => {
    if (!isScalar(key) || !key.range) return [];
    // The frontmatter's first line is the file's second.
    const line = counter.linePos(key.range[0]).line;
    let comments = line;
    while (lines[comments - 1]?.startsWith("#")) comments--;
    return [{ name: String(key.value), comments, key: line, end }];
  });
  return found.map((one, i) => ({ ...one, end: found[i + 1]?.comments ?? end }));
}

/** The drawing's file with an article's places in it, in the order of the articles' names. */
export function withPlaces(text: string, slug: string, { places }: Places): string {
  const entry = `${JSON.stringify(slug)}: {\n${Object.entries(places)
    .flatMap(([runtime, list]) => (list ? [{ runtime, list }] : []))
    .map(({ runtime, list }) => `      "${runtime}": ${listText(list, runtime)}`)
    .join(",\n")}\n    }`;
  const articles = parseDocument(text).get("articles");
  const items = isMap(articles) ? articles.items : [];
  const keys = items.flatMap(({ key, value }) =>
    isScalar(key) && key.range ? [{ name: String(key.value), at: key.range[0], value }] : [],
  );
  const next = keys.find(({ name }) => name > slug);
  if (next) return `${text.slice(0, next.at)}${entry},\n    ${text.slice(next.at)}`;
  const last = keys.at(-1);
  if (last && isMap(last.value) && last.value.range) {
    const at = last.value.range[1];
    return `${text.slice(0, at)},\n    ${entry}${text.slice(at)}`;
  }
  return text.replace(/("articles":\s*)\{\s*\}/, (_, head: string) => `${head}{\n    ${entry}\n  }`);
}

/** As the formatter has it: several places stand one below the other, and what is too long for a line is broken. */
function listText(list: Place[], runtime: string): string {
  const one = ({ step, says }: Place) =>
    `{ "step": ${JSON.stringify(step)}, "says": ${JSON.stringify(says)} }`;
  const [first] = list;
  const line = first ? `[${one(first)}]` : "[]";
  // Indented by six, with the runtime's name before it and a comma behind it.
  if (list.length === 1 && line.length + runtime.length + 11 <= 110) return line;
  const broken = (place: Place) => {
    const short = one(place);
    if (short.length + 9 <= 110) return `        ${short}`;
    return `        {\n          "step": ${JSON.stringify(place.step)},\n          "says": ${JSON.stringify(place.says)}\n        }`;
  };
  return `[\n${list.map(broken).join(",\n")}\n      ]`;
}
