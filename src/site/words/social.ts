import { defaultLocale, type Locale } from "../../schema/locale.ts";
import { socialWords as en } from "./en/social.ts";
import { socialWords as zhCn } from "./zh-cn/social.ts";

/** The words of cards and structured data, which other sites show of this one, in whatever language. */
export type SocialWords = typeof en;

const tables: Record<Locale, SocialWords> = { [defaultLocale]: en, "zh-cn": zhCn };

/** The words of cards and structured data in a language. */
export function socialWordsFor(locale: Locale): SocialWords {
  return tables[locale];
}
