import type { FileFacts } from "./found.ts";
import { readGo } from "./go/read.ts";

/** The languages that messages are read from. */
export const readers = {
  go: readGo,
} satisfies Record<string, (source: string) => Promise<FileFacts>>;
export type LanguageName = keyof typeof readers;

const endings: Record<string, LanguageName> = { go: "go" };

/** The language of a source file by its name; undefined when its texts are not read. */
export function languageOf(path: string): LanguageName | undefined {
  const ending = path.slice(path.lastIndexOf(".") + 1);
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}
