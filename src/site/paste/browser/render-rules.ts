import type { Explanation, ShownRule, ShownRuleReason } from "../../../answer/explanation.ts";
import { inlineCode } from "../../../article/inline-code.ts";
import { defaultLocale } from "../../../schema/locale.ts";
import { element } from "../../dom/element.ts";
import { inlineNodes } from "../../dom/render-blocks.ts";
import { links } from "../../links.ts";
import { words } from "../../words/spoken.ts";
import { articleLink, ruleLink, tagOf } from "./article-link.ts";
import { terminal } from "./render-check.ts";
import { renderPlace } from "./render-place.ts";

/**
 * What the kernel's answer means, where no article explains it: the most specific rule with each case, how to tell it
 * and what to do first where the paste comes from; the other rules in short. Rules are in English.
 */
export function renderRules(explanation: Explanation): HTMLElement[] {
  const [first, ...others] = explanation.rules;
  if (!first) return [];
  const lang = tagOf(defaultLocale);
  const best = element(
    "article",
    { class: "found", "data-outcome": "possible", "data-rule": first.slug },
    renderPlace(explanation),
    element("p", { class: "summary", lang }, ...worded(first.summary)),
    element(
      "p",
      { class: "reason" },
      words.paste.because,
      element("code", {}, first.words),
      words.paste.ruleOf(first.operation, first.errno),
    ),
    ...first.reasons.flatMap((reason, at) => reasonNodes(reason, at + 1, lang)),
    valuesOf(first),
    element("p", { class: "onward" }, words.paste.rulePage, words.colon, ...ruleLink(first)),
  );
  if (others.length === 0) return [best];
  const list = others.map((rule) => element("li", {}, ...ruleLink(rule)));
  return [best, element("h3", { class: "also" }, words.paste.otherRules), element("ul", {}, ...list)];
}

function reasonNodes(
  { title, why, holds, checks, fixes, issues }: ShownRuleReason,
  number: number,
  lang: string | undefined,
): HTMLElement[] {
  const [fix, ...others] = fixes;
  return [
    element("h3", { lang }, `${number}. ${title}`),
    element("p", { lang }, ...worded(why), holds !== undefined && ` (${holds})`),
    ...checks.map(terminal),
    ...(fix ? [fixNode(fix, lang)] : []),
    ...(others.length > 0 ? [otherFixes(others, lang)] : []),
    ...issues.map((lead) => element("p", {}, words.paste.ruleInstances, ...articleLink(lead, lead.title))),
  ];
}

function fixNode({ layer, text }: ShownRuleReason["fixes"][number], lang: string | undefined): HTMLElement {
  return element(
    "p",
    { class: "rule-fix" },
    element("strong", {}, words.paste.ruleFix(words.layerTitles[layer])),
    element("span", { lang }, ...worded(text)),
  );
}

function otherFixes(fixes: ShownRuleReason["fixes"], lang: string | undefined): HTMLElement {
  const names = fixes.map(({ layer }) => words.layerTitles[layer]);
  return element(
    "details",
    { class: "others" },
    element("summary", {}, words.paste.otherFixes(names.join(words.comma))),
    ...fixes.map((fix) => fixNode(fix, lang)),
  );
}

function valuesOf({ values }: ShownRule): HTMLElement | undefined {
  if (values.length === 0) return undefined;
  const pairs = values.flatMap(({ name, text }, at) => [
    `${at > 0 ? words.comma : ""}${name} `,
    element("code", {}, text),
  ]);
  return element("p", { class: "reason" }, words.paste.values, ...pairs);
}

function worded(text: string): (Node | string)[] {
  return inlineNodes(inlineCode(text), links.home());
}
