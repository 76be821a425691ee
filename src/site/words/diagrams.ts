import type { Actor, LifeRuntime, StepId } from "../../schema/life.ts";
import { defaultLocale, type Locale } from "../../schema/locale.ts";
import { diagramStrings as en } from "./en/diagrams.ts";
import { diagramStrings as zhCn } from "./zh-cn/diagrams.ts";

/** The words of the life of a runtime's `run`. */
type LifeWords<R extends LifeRuntime> = {
  title: string;
  /** Who acts in each lane. */
  actors: Partial<Record<Actor, string>>;
  /** What each step does. */
  steps: Record<StepId<R>, string>;
};

/** The words of the life of `run`, a runtime each. */
export type LifeStrings = { [R in LifeRuntime]: LifeWords<R> };

/** The words of concept pages and their diagrams, in whatever language. */
export type DiagramStrings = typeof en;

const tables: Record<Locale, DiagramStrings> = { [defaultLocale]: en, "zh-cn": zhCn };

/** The words of concept pages and their diagrams in a language. */
export function diagramStringsFor(locale: Locale): DiagramStrings {
  return tables[locale];
}
