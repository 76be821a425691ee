import { defaultLocale, type Locale } from "../../schema/locale.ts";
import { words as en, type Words } from "./en/frame.ts";
import { words as zhCn } from "./zh-cn/frame.ts";

const tables: Record<Locale, Words> = { [defaultLocale]: en, "zh-cn": zhCn };

/** The interface's words in a language. */
export function wordsFor(locale: Locale): Words {
  return tables[locale];
}
