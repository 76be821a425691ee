import type { OfflineRule, RuleLibrary } from "../../../src/article/rules.ts";
import type { RulePage } from "../../../src/content/rules.ts";
import type { Matcher } from "../../../src/match/matcher.ts";
import { findRules } from "../../../src/match/rules/find.ts";
import type { Paste } from "../../pastes/load.ts";
import { type Share, shareOf } from "../match/wilson.ts";

/** What the rules say of pastes whose cause has no article. */
export type RuleRates = {
  /** At least one rule is shown. */
  ruled: Share;
  /** One of those shown has a reason that is the labelled cause. */
  named: Share;
  answers: RuleAnswer[];
};

/** What one paste gets. */
export type RuleAnswer = {
  paste: Paste;
  /** The rules shown; those of a paste for which an article is named wrongly count all the same. */
  rules: string[];
  named: boolean;
};

/**
 * Asks for the rules of pastes.
 * @param pages the rules with their causes
 */
export function measureRules(
  matcher: Matcher,
  library: RuleLibrary,
  pages: RulePage[],
  pastes: Paste[],
): RuleRates {
  const answers = pastes.map((paste) => {
    const rules = findRules(paste.paste, matcher.explain(paste.paste), library).map(({ slug }) => slug);
    const causes = new Set(rules.flatMap((slug) => causesOf(pages.find((page) => page.slug === slug))));
    return { paste, rules, named: [paste.cause, ...paste.also_ok].some((cause) => causes.has(cause)) };
  });
  return {
    ruled: shareOf(answers, ({ rules }) => rules.length > 0),
    named: shareOf(answers, ({ named }) => named),
    answers,
  };
}

/** What a rule's reasons are causes by: their own names, and those that labels have for them. */
function causesOf(page: RulePage | undefined): string[] {
  return page?.rule.reasons.flatMap(({ id, causes = [], issues = [] }) => [id, ...causes, ...issues]) ?? [];
}

/** How many pastes each rule answers, the most first. */
export function usedRules({ answers }: RuleRates, rules: OfflineRule[]): { slug: string; pastes: number }[] {
  return rules
    .map(({ slug }) => ({ slug, pastes: answers.filter((one) => one.rules.includes(slug)).length }))
    .sort((a, b) => b.pastes - a.pastes);
}
