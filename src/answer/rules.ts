import type { OfflineRule, RuleLibrary, RuleReason } from "../article/rules.ts";
import type { Answer } from "../match/answer.ts";
import { type FoundRule, findRules } from "../match/rules/find.ts";
import { type Layer, layersIn } from "../schema/layers.ts";
import type { MatchIndex } from "../schema/match-index.ts";
import { checksFor } from "./checks.ts";
import type { ShownRule, ShownRuleReason } from "./explanation.ts";
import { layersInOrder } from "./layers.ts";
import { leadsTo } from "./leads.ts";
import { shortened, visible } from "./visible.ts";

/** No longer words are quoted (characters). */
const longest = 200;

/**
 * The rules of a paste that no article explains, the most specific first.
 * @param from where the paste comes from, the surest first
 */
export function rulesShown(
  paste: string,
  answer: Answer,
  library: RuleLibrary | undefined,
  { issues }: MatchIndex,
  from: Layer[],
): ShownRule[] {
  if (!library || answer.issues.length > 0) return [];
  return findRules(paste, answer, library).flatMap((found) => {
    const rule = library.rules.find(({ slug }) => slug === found.slug);
    return rule ? shown(rule, found, issues, from) : [];
  });
}

function shown(
  { slug, title, operation, errno, summary, reasons }: OfflineRule,
  { words, values }: FoundRule,
  issues: MatchIndex["issues"],
  from: Layer[],
): ShownRule {
  return {
    slug,
    title,
    operation,
    errno,
    summary,
    words: shortened(visible(words), longest),
    values: Object.entries(values).map(([name, text]) => ({ name, text: shortened(visible(text), longest) })),
    reasons: reasons.map((reason) => shownReason(reason, values, issues, from)),
  };
}

function shownReason(
  { title, why, holds, confirm, fix, issues: instances = [] }: RuleReason,
  values: Record<string, string>,
  issues: MatchIndex["issues"],
  from: Layer[],
): ShownRuleReason {
  return {
    title,
    why,
    ...(holds !== undefined && { holds }),
    ...checksFor(confirm, values, from),
    fixes: layersInOrder(layersIn(fix), from).map((layer) => ({ layer, text: fix[layer] ?? "" })),
    issues: leadsTo(instances, issues),
  };
}
