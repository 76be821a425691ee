/**
 * Proves that an article's lists say what the article says:
 * 1. each errno is one that a signature, a paste or a recording prints, and none that a signature of its own prints is
 *    missing;
 * 2. the layers are those that it gives a fix for;
 * 3. of each area it speaks.
 */

import type { Content } from "../content/content.ts";
import type { Article } from "../content/issues.ts";
import { mdxOf } from "../content/mdx.ts";
import type { PageFile } from "../content/page.ts";
import { printedText } from "../lab/recording/format.ts";
import { type Errno, errnoTexts } from "../schema/errnos.ts";
import { type Area, areaTitles } from "../schema/vocabulary.ts";
import type { Check } from "./check.ts";
import { examplesOf, isUnrecorded } from "./outcomes.ts";

export const follows: Check = {
  name: "lists that follow",
  about:
    "An article's errno names are those that its wordings and recordings print, and its layers are those that it has a fix for. It speaks of each of its areas.",
  run: ({ articles, examples }) =>
    articles.flatMap((article) => [
      ...errnoProblems(article, examples),
      ...layerProblems(article),
      ...areaProblems(article),
    ]),
};

function errnoProblems(article: Article, examples: Content["examples"]): string[] {
  const { issue, at } = article;
  const own = examplesOf(article, examples);
  if (own.some(isUnrecorded)) return [];
  const printed = [
    ...issue.signatures.map(({ pattern }) => pattern),
    ...issue.confirm.map(({ prints }) => prints),
    ...issue.pastes,
    ...own.flatMap(({ recordings }) => recordings.map(({ steps }) => printedText(steps))),
  ].join("\n");
  const said = errnosIn(printed);
  const mustBeNamed = errnosIn(
    issue.signatures
      .filter(({ shared }) => !shared)
      .map(({ pattern }) => pattern)
      .join("\n"),
  );
  return [
    ...issue.errno
      .filter((name) => !said.has(name))
      .map(
        (name) =>
          `${at(["errno"])}: ${name} ("${errnoTexts[name]}") is printed by no signature, paste or recording of this article. Remove it.`,
      ),
    ...[...mustBeNamed]
      .filter((name) => !issue.errno.includes(name))
      .map((name) => `${at(["errno"])}: a signature prints "${errnoTexts[name]}". Add ${name}.`),
  ];
}

/** The errors that a text names by what strerror(3) or Go says of them, or by their names. */
export function errnosIn(text: string): Set<Errno> {
  const lower = text.toLowerCase();
  const names = Object.keys(errnoTexts) as Errno[];
  return new Set(
    names.filter(
      (name) => lower.includes(errnoTexts[name].toLowerCase()) || new RegExp(`\\b${name}\\b`).test(text),
    ),
  );
}

function layerProblems(article: Article): string[] {
  // What is no MDX shows no fix; the check of texts says why.
  if (mdxOf(article).problem) return [];
  const { issue, at, file } = article;
  const fixes = fixesIn(article);
  const missing = issue.layers.filter((layer) => !fixes.some((fix) => fix.layer === layer));
  const unlisted = fixes.filter(({ layer }) => !issue.layers.some((listed) => listed === layer));
  return [
    ...missing.map(
      (layer) =>
        `${at(["layers"])}: ${layer} has no <Fix layer="${layer}">. Write the fix, or remove the layer.`,
    ),
    ...unlisted.map(
      ({ layer, line }) =>
        `${file}:${line}: a fix for ${layer}, which "layers" does not name. Add it to "layers".`,
    ),
  ];
}

/** What an article of an area cannot but name. */
const areaWords: Record<Area, RegExp> = {
  apparmor: /apparmor/i,
  capabilities: /capabilit|CAP_|\bcap_/,
  cgroups: /cgroup/i,
  devices: /device|\/dev\//i,
  exec: /exec|command|start/i,
  filesystem: /file/i,
  mounts: /mount/i,
  namespaces: /namespace|userns|unshare|setns/i,
  networking: /network/i,
  rlimits: /rlimit|ulimit/i,
  seccomp: /seccomp/i,
  selinux: /selinux/i,
  terminal: /terminal|\btty|console/i,
};

function areaProblems({ issue, at, body }: Article): string[] {
  const wordings = issue.signatures.map(({ pattern }) => pattern);
  const text = [issue.title, issue.summary, ...wordings, body].join("\n");
  return issue.areas
    .filter((area) => !areaWords[area].test(text))
    .map((area) => `${at(["areas"])}: the article says nothing of ${areaTitles[area]}. Remove ${area}.`);
}

/** The layers that an article's text has a fix for, in its order. */
export function layersFixedIn(page: PageFile): string[] {
  return [...new Set(fixesIn(page).map(({ layer }) => layer))];
}

/** The fixes of an article's text, each with its line in the file. */
function fixesIn(page: PageFile): { layer: string; line: number }[] {
  return mdxOf(page).nodes.flatMap(({ node, line }) =>
    node.type === "mdxJsxFlowElement" && node.name === "Fix"
      ? node.attributes.flatMap((one) =>
          one.type === "mdxJsxAttribute" && one.name === "layer" && typeof one.value === "string"
            ? [{ layer: one.value, line }]
            : [],
        )
      : [],
  );
}
