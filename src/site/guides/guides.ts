import type { Locale } from "../../schema/locale.ts";
import * as english from "./en/index.ts";

type Guides = typeof english;

/** The guides of each language, a folder each. */
const written = import.meta.glob<Partial<Guides>>("./*/index.ts", { eager: true });

/** The guides in a language. One that nobody has written in it is English, and says so. */
export function guidesIn(locale: Locale): Guides {
  return { ...english, ...written[`./${locale}/index.ts`] };
}
