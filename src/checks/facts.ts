/**
 * Proves that a translation says the same, as long as its English page has not changed:
 * 1. it has the same paragraphs, lists, rows and blocks of code, in the same order;
 * 2. of each, the same code, but for the words of comments; the same commands, links, numbers, releases and names of
 *    programs;
 * 3. so do its title, its summary, its symptoms and its phrases, and what is said of wrappers.
 * What languages write differently is the same by rule: numbers in words, months, addresses of a page in a language.
 */

import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Content } from "../content/content.ts";
import { childrenOf, headingsOf, type MdxNode, mdxOf } from "../content/mdx.ts";
import type { PageFile, PageKind } from "../content/page.ts";
import { isOutdated, type TranslatedPage } from "../content/translations/translated-page.ts";
import { meaningsFile } from "../content/translations/wrapper-meanings.ts";
import { linesOfJson } from "../files/json.ts";
import { defaultLocale } from "../schema/locale.ts";
import type { Check } from "./check.ts";
import { changedLine, commentsIn } from "./facts/code.ts";
import { differences } from "./facts/compare.ts";
import { type Facts, factsOf, factsOfField } from "./facts/said.ts";
import { linkProblem } from "./link-target.ts";
import { type SitePages, sitePages } from "./site-pages.ts";
import { bodyProblems } from "./translations.ts";

export const facts: Check = {
  name: "translated facts",
  about:
    "A translation has the commands, code, links, numbers, releases and names of its English text, sentence by sentence.",
  run: async (content) => {
    const site = sitePages(content);
    const of = (kind: PageKind) => (own: TranslatedPage, page: PageFile, fields: Field[]) => [
      ...fieldProblems(own, page, fields),
      ...textProblems({ own, page, kind, content, site }),
    ];
    return [
      ...content.translations.flatMap((own) => {
        const article = content.articles.find(({ slug }) => slug === own.slug);
        if (!article || isOutdated(own, article)) return [];
        const symptoms = own.translation.symptoms.map((text, i): Field => {
          return { at: ["symptoms", i], here: text, there: article.issue.symptoms[i] ?? text };
        });
        return of("issues")(own, article, [...commonFields(own, article.issue), ...symptoms]);
      }),
      ...content.conceptTranslations.flatMap((own) => {
        const page = content.concepts.find(({ slug }) => slug === own.slug);
        return !page || isOutdated(own, page)
          ? []
          : of("concepts")(own, page, commonFields(own, page.concept));
      }),
      ...(await meaningProblems(content)),
    ];
  },
};

/** A text of the frontmatter in both languages. */
type Field = { at: PropertyKey[]; here: string; there: string };

function commonFields({ translation }: TranslatedPage, english: { title: string; summary: string }): Field[] {
  const { title, summary, phrases } = translation;
  return [
    { at: ["title"], here: title, there: english.title },
    { at: ["summary"], here: summary, there: english.summary },
    ...Object.entries(phrases).map(([there, here]) => ({ at: ["phrases", there], here, there })),
  ];
}

function fieldProblems(own: TranslatedPage, page: PageFile, fields: Field[]): string[] {
  return fields.flatMap(({ at, here, there }) => {
    const line = at[0] === "phrases" ? own.lineOf(at) : page.lineOf(at);
    const source = at[0] === "phrases" ? "the English phrase" : `${page.file}:${line}`;
    return differences(factsOfField(here), factsOfField(there), same).map(
      (problem) => `${own.at(at)}: ${problem}. ${remedy(source)}`,
    );
  });
}

/** What is said of wrappers in a language. */
async function meaningProblems({ root, meanings }: Content): Promise<string[]> {
  const found = [...meanings].map(async ([locale, translated]) => {
    const wrong = Object.entries(translated).flatMap(([there, here]) =>
      differences(factsOfField(here), factsOfField(there), same).map((problem) => ({ there, problem })),
    );
    if (wrong.length === 0) return [];
    const file = meaningsFile(locale);
    const lineOf = linesOfJson(await readFile(path.join(root, file), "utf8"));
    return wrong.map(
      ({ there, problem }) => `${file}:${lineOf([there])}: ${problem}. ${remedy("the English meaning")}`,
    );
  });
  return (await Promise.all(found)).flat();
}

const same = (here: string, there: string): boolean => here === there;

type Pair = { own: TranslatedPage; page: PageFile; kind: PageKind; content: Content; site: SitePages };

function textProblems(pair: Pair): string[] {
  const { own, page } = pair;
  // Sections that are not the same are told by the check of translations, and would make all below them wrong.
  if (bodyProblems(own, page).length > 0) return [];
  const [here, there] = [blocksOf(own), blocksOf(page)];
  for (const [i, block] of there.entries()) {
    const other = here[i];
    if (other?.kind === block.kind) continue;
    const where = `${own.file}:${other?.line ?? own.bodyLine}`;
    return [
      `${where}: has ${other ? `a ${nameOf(other.kind)}` : "nothing more"} where ${page.file}:${block.line} has a ${nameOf(block.kind)}. Keep its paragraphs, lists and blocks of code, in its order.`,
    ];
  }
  const further = here[there.length];
  if (further) {
    return [
      `${own.file}:${further.line}: has a ${nameOf(further.kind)} more than ${page.file}. Keep its paragraphs, lists and blocks of code, in its order.`,
    ];
  }
  return here.flatMap((block, i) => {
    const english = there[i];
    return english ? blockProblems(block, english, pair) : [];
  });
}

/** A part of a text that says something, or that others stand in: what it is, with what it stands in. */
type Block = MdxNode & { kind: string };

function blocksOf(page: PageFile): Block[] {
  const lineBase = page.bodyLine;
  const below = (nodes: MdxNode[], path: string): Block[] =>
    nodes.flatMap((each) => {
      const { node } = each;
      if (node.type === "mdxFlowExpression") return [];
      const name = "name" in node && node.name !== null ? node.name : "";
      const kind = `${path}/${node.type}${name}${node.type === "heading" ? node.depth : ""}`;
      if (leaves.has(node.type)) return [{ ...each, kind }];
      const children = childrenOf(node).map((child) => ({
        node: child,
        line: lineBase + (child.position?.start.line ?? 1) - 1,
      }));
      return [{ ...each, kind }, ...below(children, kind)];
    });
  return below(mdxOf(page).top, "");
}

const leaves = new Set(["code", "heading", "paragraph", "tableRow"]);

function nameOf(kind: string): string {
  const last = kind.slice(kind.lastIndexOf("/") + 1);
  const [, tag] = /^mdxJsxFlowElement(.+)$/.exec(last) ?? [];
  if (tag !== undefined) return `<${tag}>`;
  return { code: "block of code", listItem: "list item", tableRow: "row of a table" }[last] ?? last;
}

function blockProblems(here: Block, there: Block, pair: Pair): string[] {
  const { own, page } = pair;
  if (!leaves.has(here.node.type)) return [];
  const source = `${page.file}:${there.line}`;
  if (here.node.type === "code" && there.node.type === "code") {
    const language = there.node.lang ?? "";
    const changed = changedLine(language, here.node.value, there.node.value);
    if (changed || language !== (here.node.lang ?? "")) {
      const line = here.line + 1 + (changed?.index ?? -1);
      const what = changed
        ? `has the code \`${changed.here}\` in place of \`${changed.there}\``
        : `has code in "${here.node.lang ?? ""}" in place of "${language}"`;
      return [`${own.file}:${line}: ${what}. ${remedy(source)}`];
    }
    const [a, b] = [here.node.value, there.node.value].map((text) =>
      factsOfField(commentsIn(language, text)),
    );
    return a && b
      ? differences(a, b, same).map((one) => `${own.file}:${here.line}: ${one}. ${remedy(source)}`)
      : [];
  }
  const compare = (mine: Facts, english: Facts): string[] =>
    differences(mine, english, (a, b) => sameLink(a, b, pair));
  const [mine, english] = [factsOf(here.node), factsOf(there.node)];
  const found = compare(mine, english);
  // A link that leads nowhere is told by the check of links; that it is not the English one says no more.
  const isTold = found.length > 0 && mine.links.some((url) => isDead(url, pair));
  const problems = isTold ? compare({ ...mine, links: [] }, { ...english, links: [] }) : found;
  return problems.map((problem) => `${own.file}:${here.line}: ${problem}. ${remedy(source)}`);
}

function isDead(url: string, { own, kind, content, site }: Pair): boolean {
  return linkProblem(url, { page: own, kind }, site, content.hosts) !== undefined;
}

/** Whether two addresses lead to the same: an anchor in its language's words, a page of a site in the language. */
function sameLink(here: string, there: string, { own, kind, site }: Pair): boolean {
  if (here === there || isTranslated(here, there)) return true;
  const [a, b] = [here, there].map((url) => new URL(url, `https://site.invalid/${kind}/${own.slug}/`));
  if (!a || !b || a.host !== "site.invalid" || a.pathname !== b.pathname) return false;
  const [, to, slug] = /^\/(issues|concepts)\/([^/]+)\/$/.exec(a.pathname) ?? [];
  if ((to !== "issues" && to !== "concepts") || slug === undefined) return false;
  const place = (locale: typeof own.locale, { hash }: URL): number | undefined => {
    const target = site.shown(to, slug, locale);
    const at = target && headingsOf(target.page).findIndex((one) => `#${one.slug}` === decodeURI(hash));
    return at === -1 ? undefined : at;
  };
  const [mine, english] = [place(own.locale, a), place(defaultLocale, b)];
  return mine !== undefined && mine === english;
}

/** Whether two addresses are of one page in two languages; then its anchors are in its language too. */
function isTranslated(here: string, there: string): boolean {
  const language = /\/(?:en|zh)(?:[-_](?:us|gb|cn|hans))?(?=\/)/i;
  const plain = (url: string): string => url.replace(language, "").replace(/#.*$/, "");
  return (
    here.startsWith("https://") &&
    language.exec(here)?.[0] !== language.exec(there)?.[0] &&
    plain(here) === plain(there)
  );
}

function remedy(source: string): string {
  return `Say what ${source} says.`;
}
