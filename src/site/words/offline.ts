import { defaultLocale, type Locale } from "../../schema/locale.ts";
import type { Failure, OfflinePart } from "../offline/browser/protocol.ts";
import { offlineWords as en } from "./en/offline.ts";
import { offlineWords as zhCn } from "./zh-cn/offline.ts";

/** The words of the page that keeps the site for when there is no connection, in whatever language. */
export type OfflineWords = typeof en & {
  parts: Record<OfflinePart, string>;
  failures: Record<Failure["why"], string>;
};

const tables: Record<Locale, OfflineWords> = { [defaultLocale]: en, "zh-cn": zhCn };

/** The words of that page in a language. */
export function offlineWordsFor(locale: Locale): OfflineWords {
  return tables[locale];
}
