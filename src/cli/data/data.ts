import { readFile } from "node:fs/promises";
import path from "node:path";
import type { OfflineArticle } from "../../article/offline.ts";
import type { RuleLibrary } from "../../article/rules.ts";
import { UserError } from "../../errors/user-error.ts";
import type { MatchIndex, MoreMessages } from "../../schema/match-index.ts";

/** The articles, and where the site is that has them too. */
export type Library = {
  /** With a slash at its end; absent when no address is known. */
  site?: string;
  articles: OfflineArticle[];
};

/** The matcher's index, in the two files that the package offers. */
export type IndexFiles = { index: MatchIndex; more: MoreMessages };

/** What `explain`, `list` and `show` answer from, read when it is asked for. */
export type Data = {
  index: () => Promise<IndexFiles>;
  library: () => Promise<Library>;
  rules: () => Promise<RuleLibrary>;
};

export const indexFile = "index.json";
export const moreFile = "index-more.json";
export const libraryFile = "library.json";
export const rulesFile = "rules.json";

/**
 * The data in a folder as write.ts leaves it. It was checked when it was written: reading it takes no schema, which
 * would take longer to load than all the rest.
 */
export function dataIn(folder: string): Data {
  const read = async (name: string) => JSON.parse(await readFile(path.join(folder, name), "utf8"));
  return {
    index: async () => {
      const [index, more]: [MatchIndex, MoreMessages] = await Promise.all([read(indexFile), read(moreFile)]);
      return { index, more };
    },
    rules: async () => {
      const rules: RuleLibrary = await read(rulesFile);
      return rules;
    },
    library: async () => {
      const library: Library = await read(libraryFile);
      const setting = process.env["CRUNBOOK_URL"];
      return setting ? { ...library, site: asFolder(setting) } : library;
    },
  };
}

/** @throws UserError when the setting is not an address */
function asFolder(setting: string): string {
  if (!/^https?:/.test(setting) || !URL.canParse(setting)) {
    throw new UserError(
      `CRUNBOOK_URL: "${setting}" is not the address of a site. Write, for example: CRUNBOOK_URL=https://example.org/kb/`,
    );
  }
  return new URL(setting).href.replace(/\/*$/, "/");
}
