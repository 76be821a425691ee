import type { Locale } from "../../schema/locale.ts";
import { all as english, type Words } from "./en/all.ts";
import { all as chinese } from "./zh-cn/all.ts";

export type { Words } from "./en/all.ts";
export type { LifeWords } from "./en/life.ts";
export type { PlaygroundWords } from "./en/playground.ts";
export type { ProgramWords } from "./en/programs.ts";

/**
 * A language is a folder beside this file and a row here: steps of the build that no bundler has seen load this table,
 * so that it cannot look for folders itself.
 */
const tables: Record<Locale, Words> = { en: english, "zh-cn": chinese };

/** What pages say in a language. */
export function wordsFor(locale: Locale): Words {
  return tables[locale];
}
