import type { Actor, LifeRuntime, StepId } from "../../schema/life.ts";
import { defaultLocale, type Locale } from "../../schema/locale.ts";
import { diagramWords as en } from "./en/diagrams.ts";
import { diagramWords as zhCn } from "./zh-cn/diagrams.ts";

/** The words of the life of a runtime's `run`. */
type RunWords<R extends LifeRuntime> = {
  title: string;
  /** Who acts in each lane. */
  actors: Partial<Record<Actor, string>>;
  /** What each step does. */
  steps: Record<StepId<R>, string>;
};

/** The words of the life of `run`, a runtime each. */
export type LifeWords = { [R in LifeRuntime]: RunWords<R> };

/** The words of concept pages and their diagrams, in whatever language. */
export type DiagramWords = typeof en;

const tables: Record<Locale, DiagramWords> = { [defaultLocale]: en, "zh-cn": zhCn };

/** The words of concept pages and their diagrams in a language. */
export function diagramWordsFor(locale: Locale): DiagramWords {
  return tables[locale];
}
