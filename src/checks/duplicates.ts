/**
 * Proves that no list says the same twice: in the fields of pages and translations, in an example's manifest and in the
 * list of hosts. Of references, related issues and signatures it is their address, slug and pattern that counts.
 */

import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Content } from "../content/content.ts";
import { hostsFile } from "../content/hosts.ts";
import { linesOfJson } from "../files/json.ts";
import type { Check } from "./check.ts";
import { listsIn, pagesOf } from "./fields.ts";

export const duplicates: Check = {
  name: "duplicates",
  about:
    "No list in the fields of an article, a concept page, a translation or an example names the same twice.",
  run: async (content) => [
    ...pagesOf(content).flatMap(({ page, fields }) =>
      twinsIn(fields).map((twin) => `${page.at(twin.path)}: ${told(twin, page.lineOf(twin.first))}`),
    ),
    ...(await inData(content)),
  ],
};

async function inData({ root, examples, hosts }: Content): Promise<string[]> {
  const files = [
    ...(hosts ? [{ file: hostsFile, fields: { hosts } }] : []),
    ...examples.map(({ folder, example }) => ({ file: `${folder}/example.json`, fields: example })),
  ];
  const found = files.map(async ({ file, fields }) => {
    const twins = twinsIn(fields);
    if (twins.length === 0) return [];
    const lineOf = linesOfJson(await readFile(path.join(root, file), "utf8"));
    return twins.map((twin) => `${file}:${lineOf(twin.path)}: ${told(twin, lineOf(twin.first))}`);
  });
  return (await Promise.all(found)).flat();
}

/** An item of a list that says what an earlier one said. */
type Twin = { name: string; text: string; path: PropertyKey[]; first: PropertyKey[] };

function twinsIn(fields: unknown): Twin[] {
  return listsIn(fields).flatMap(({ path: list, items }) => {
    const seen = new Map<string, number>();
    return items.flatMap((item, i): Twin[] => {
      const text = identityOf(item);
      const key = list.at(-1) === "symptoms" ? text.toLowerCase() : text;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, i);
      return first === undefined
        ? []
        : [{ name: list.map(String).join("."), text, path: [...list, i], first: [...list, first] }];
    });
  });
}

/** What makes an item of a list another one than the next. */
function identityOf(item: unknown): string {
  if (typeof item === "string") return item.trim().replaceAll(/\s+/g, " ");
  if (typeof item !== "object" || item === null) return String(item);
  const fields = new Map<string, unknown>(Object.entries(item));
  const url = fields.get("url");
  const at = fields.get("at");
  // Of one file several functions can be cited.
  if (typeof url === "string" && URL.canParse(url))
    return [new URL(url).href.replace(/\/$/, ""), ...(typeof at === "string" ? [at] : [])].join(" ");
  const own = fields.get("slug") ?? fields.get("pattern");
  return typeof own === "string" ? own : JSON.stringify([...fields].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function told({ name, text }: Twin, line: number): string {
  const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return `${name} has ${shown} twice, first on line ${line}. Take one out.`;
}
