import { defaultLocale, type Locale } from "../../schema/locale.ts";
import { socialStrings as en } from "./en/social.ts";
import { socialStrings as zhCn } from "./zh-cn/social.ts";

/** The words of cards and structured data, which other sites show of this one, in whatever language. */
export type SocialStrings = typeof en;

const tables: Record<Locale, SocialStrings> = { [defaultLocale]: en, "zh-cn": zhCn };

/** The words of cards and structured data in a language. */
export function socialStringsFor(locale: Locale): SocialStrings {
  return tables[locale];
}
