import { readC } from "./c/read.ts";
import type { FileFacts } from "./found.ts";
import { readGo } from "./go/read.ts";
import { readRust } from "./rust/read.ts";

/** How the sources of a language are read, by the ending of a file's name. */
const readers: Record<string, (source: string) => Promise<FileFacts>> = {
  go: readGo,
  c: readC,
  h: readC,
  rs: readRust,
};

/** The reader of a source file by its name; undefined for what holds no texts that are read. */
export function readerOf(path: string): ((source: string) => Promise<FileFacts>) | undefined {
  const ending = path.slice(path.lastIndexOf(".") + 1);
  return Object.hasOwn(readers, ending) ? readers[ending] : undefined;
}
