/**
 * Proves that rules are about what they say:
 * 1. the operation of each is there, and a message or a system call speaks of it;
 * 2. no two are about one operation, errno and object;
 * 3. every article that a reason names is there, and no two reasons of a rule have one name;
 * 4. what its commands print and the paths of its object are patterns, and its commands can be filled safely;
 * 5. what is cited is what it is called, and source is cited at a tag.
 */

import type { Content } from "../content/content.ts";
import type { RulePage } from "../content/rules.ts";
import { tieOf } from "../schema/rule-keys.ts";
import type { Check } from "./check.ts";
import { misnamed } from "./citations.ts";
import { unsafeSamples } from "./heads.ts";
import { noSuch, slugsOf } from "./names.ts";
import { unfitPattern } from "./patterns.ts";
import { ties } from "./ties.ts";

export const rules: Check = {
  name: "rules",
  about:
    "Every rule is about an operation that a message or a system call speaks of, and about no other rule's case. Its articles exist, its commands are safe.",
  needs: [ties],
  run: (content) => {
    const spoken = spokenOf(content);
    const issues = slugsOf(content.articles);
    return [
      ...content.rules.flatMap((page) => [
        ...operationProblems(page, content, spoken),
        ...reasonProblems(page, issues),
        ...unfitPatterns(page),
        ...unsafeCommands(page),
        ...wrongCitations(page),
      ]),
      ...twins(content.rules),
    ];
  },
};

/** The operations that a message speaks of, or that have a system call by which a text can name them. */
function spokenOf({ operations, ties: tables }: Content): Set<string> {
  const tied = tables.flatMap((table) => Object.keys(table.operations).map((key) => tieOf(key).operation));
  return new Set([...tied, ...operations.filter(({ calls }) => calls.length > 0).map(({ id }) => id)]);
}

function operationProblems({ rule, at }: RulePage, { operations }: Content, spoken: Set<string>): string[] {
  const ids = operations.map(({ id }) => id);
  if (!ids.includes(rule.operation))
    return [`${at(["operation"])}: ${noSuch("operation", rule.operation, ids)}`];
  if (spoken.has(rule.operation)) return [];
  return [
    `${at(["operation"])}: no message speaks of "${rule.operation}", so that nobody is ever shown this rule. Tie the messages to it in content/operations/, or choose another operation.`,
  ];
}

function reasonProblems({ rule, at }: RulePage, known: string[]): string[] {
  const names = new Set<string>();
  return rule.reasons.flatMap(({ id, issues = [] }, i) => {
    const twice = names.has(id);
    names.add(id);
    return [
      ...(twice
        ? [`${at(["reasons", i, "id"])}: the rule has a reason "${id}" before. Give it a name of its own.`]
        : []),
      ...issues.flatMap((slug, j) =>
        known.includes(slug) ? [] : [`${at(["reasons", i, "issues", j])}: ${noSuch("issue", slug, known)}`],
      ),
    ];
  });
}

function unfitPatterns({ rule, at }: RulePage): string[] {
  return [
    ...rule.reasons.flatMap(({ confirm }, i) =>
      confirm.flatMap(({ prints }, j) =>
        unfitPattern(prints).map((why) => `${at(["reasons", i, "confirm", j, "prints"])}: ${why}`),
      ),
    ),
    ...(rule.object?.paths ?? []).flatMap((pattern, i) =>
      unfitPattern(pattern).map((why) => `${at(["object", "paths", i])}: ${why}`),
    ),
  ];
}

function unsafeCommands({ rule, at }: RulePage): string[] {
  return rule.reasons.flatMap(({ confirm }, i) =>
    confirm.flatMap(({ run, also = {} }, j) => [
      ...unsafeSamples(run, at(["reasons", i, "confirm", j, "run"])),
      ...Object.entries(also).flatMap(([layer, other]) =>
        unsafeSamples(other, at(["reasons", i, "confirm", j, "also", layer])),
      ),
    ]),
  );
}

/** Source at a branch says something else tomorrow. */
const branch = /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(?:blob|tree|raw)\/(?:main|master|HEAD)\//;

function wrongCitations({ rule, at }: RulePage): string[] {
  return [
    ...rule.references.flatMap((reference, i) =>
      misnamed(reference).map((why) => `${at(["references", i])}: ${why}`),
    ),
    ...rule.reasons.flatMap(({ sources }, i) =>
      sources.flatMap(({ url }, j) =>
        branch.test(url)
          ? [
              `${at(["reasons", i, "sources", j, "url"])}: ${url} is a branch, which changes. Cite the source at a tag: …/blob/v6.12/…`,
            ]
          : [],
      ),
    ),
  ];
}

/** What a rule is about, in one text: no two may be about the same. */
function twins(pages: RulePage[]): string[] {
  const taken = new Map<string, RulePage>();
  return pages.flatMap((page) => {
    const { operation, errno, object } = page.rule;
    const own = (object?.paths ?? [""]).map((path) => `${operation} ${errno} ${path}`);
    const other = own.map((key) => taken.get(key)).find((found) => found !== undefined);
    for (const key of own) taken.set(key, page);
    if (!other) return [];
    const what = object === undefined ? "any object" : object.about;
    return [
      `${page.at(["operation"])}: ${other.file} is about ${operation}, ${errno} and ${what} already. Make one of the two, or say under "object" which paths this one is about.`,
    ];
  });
}
