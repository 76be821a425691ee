import type { Example } from "../../schema/example.ts";
import type { Issue } from "../../schema/issue.ts";
import { defaultLocale, type Locale } from "../../schema/locale.ts";
import { fieldPurposes as en } from "./en/fields.ts";
import { fieldPurposes as zhCn } from "./zh-cn/fields.ts";

/** What each field is for, in words for contributors. The types keep the lists complete. */
export type FieldPurposes = {
  issue: Record<keyof Issue, string>;
  example: Record<Exclude<keyof Example, "$schema">, string>;
};

const tables: Record<Locale, FieldPurposes> = { [defaultLocale]: en, "zh-cn": zhCn };

/** What each field is for in a language. */
export function fieldPurposesFor(locale: Locale): FieldPurposes {
  return tables[locale];
}
