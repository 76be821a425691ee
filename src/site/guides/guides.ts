import type { Locale } from "../../schema/locale.ts";
import * as english from "./en/index.ts";
import * as chinese from "./zh-cn/index.ts";

/**
 * The guides, in each language. Where nobody has written one yet the English one may stand in, which then says that it
 * is English: `{ ...english, Contribute }`.
 */
export const guides: Record<Locale, typeof english> = { en: english, "zh-cn": chinese };
