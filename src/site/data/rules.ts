import type { RulePage } from "../../content/rules.ts";
import type { Operation } from "../../schema/operation.ts";
import { fromContent } from "./site-content.ts";

/** An operation with its rules, those of any object first. */
export type OperationRules = { operation: Operation; rules: RulePage[] };

/** The rules by operation, in the order of content/operations.json; operations without a rule are left out. */
export const siteRules = fromContent(({ rules, operations }): OperationRules[] =>
  operations
    .map((operation) => ({
      operation,
      rules: rules
        .filter(({ rule }) => rule.operation === operation.id)
        .sort((a, b) => Number(a.rule.object !== undefined) - Number(b.rule.object !== undefined)),
    }))
    .filter((one) => one.rules.length > 0),
);

/** The rules of which an article is an instance. */
export function rulesBehind(slug: string, operations: readonly OperationRules[]): RulePage[] {
  return operations.flatMap(({ rules }) =>
    rules.filter(({ rule }) => rule.reasons.some(({ issues = [] }) => issues.includes(slug))),
  );
}
