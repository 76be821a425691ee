import type { EmitterTies } from "../content/operations.ts";
import type { RulePage } from "../content/rules.ts";
import { idWithin } from "../schema/message-id.ts";
import type { Operation } from "../schema/operation.ts";
import type { RuleKeys } from "../schema/rule-keys.ts";
import { parseArticleBody } from "./parse.ts";
import type { OfflineRule, RuleLibrary } from "./rules.ts";

/** What finds rules and shows them, made of the content. */
export function ruleLibrary(content: {
  rules: RulePage[];
  operations: Operation[];
  ties: EmitterTies[];
}): RuleLibrary {
  const { rules, operations, ties } = content;
  return {
    ties: packedTies(ties),
    calls: Object.fromEntries(operations.flatMap(({ id, calls }) => calls.map((call) => [call, id]))),
    rules: rules.map(offlineRule),
  };
}

/**
 * The same for an answer on a page, which shows no text and no sources: the rule's own page has them.
 */
export function answerLibrary(content: Parameters<typeof ruleLibrary>[0]): RuleLibrary {
  const library = ruleLibrary(content);
  return {
    ...library,
    rules: library.rules.map((rule) => ({
      ...rule,
      reasons: rule.reasons.map((reason) => ({ ...reason, sources: [] })),
      references: [],
      body: [],
    })),
  };
}

function offlineRule({ slug, rule, body, file }: RulePage): OfflineRule {
  const { reasons, ...fields } = rule;
  return {
    slug,
    ...fields,
    reasons: reasons.map(({ confirm, causes: _, ...reason }) => ({
      ...reason,
      confirm: confirm.map(({ sources: _, ...check }) => check),
    })),
    body: parseArticleBody(body, file),
  };
}

/** By operation, then by program: the ids of the messages without the program's name. */
function packedTies(ties: EmitterTies[]): RuleKeys["ties"] {
  const packed: RuleKeys["ties"] = {};
  for (const { emitter, operations } of ties) {
    for (const [operation, byFunction] of Object.entries(operations)) {
      const ids = Object.values(byFunction).flat();
      const own = ids.map((id) => idWithin(emitter, id)).join(" ");
      packed[operation] = { ...packed[operation], [emitter]: own };
    }
  }
  return packed;
}
