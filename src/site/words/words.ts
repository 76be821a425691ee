import { defaultLocale, type Locale } from "../../schema/locale.ts";
import { strings as en, type Strings } from "./en/frame.ts";
import { strings as zhCn } from "./zh-cn/frame.ts";

const tables: Record<Locale, Strings> = { [defaultLocale]: en, "zh-cn": zhCn };

/** The interface's words in a language. */
export function stringsFor(locale: Locale): Strings {
  return tables[locale];
}
