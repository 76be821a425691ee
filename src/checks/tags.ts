/**
 * Proves that the text of a page is what the site, and readers without a browser, can show, and that it runs nothing:
 * 1. it is MDX;
 * 2. it has no import, export or expression, a comment apart, and no HTML;
 * 3. its tags are those that there are, each with the attributes that it needs, and no fix is there twice;
 * 4. it has no form of Markdown that would be lost in the terminal.
 */

import type { MdastNode } from "satteri";
import type { Content } from "../content/content.ts";
import { isComment, type Mdx, mdxOf } from "../content/mdx.ts";
import type { PageFile } from "../content/page.ts";
import { anchorOfTag, articleTags, conceptTags, ruleTags, type Tag } from "../content/tags.ts";
import { didYouMean } from "../errors/nearest.ts";
import type { Check } from "./check.ts";

export const tags: Check = {
  name: "texts",
  about:
    "The text of a page has only tags, attributes and forms of Markdown that the site knows: no HTML, and nothing that runs.",
  run: ({ articles, translations, concepts, conceptTranslations, rules }: Content) => [
    ...[...articles, ...translations].flatMap(textProblems),
    ...[...concepts, ...conceptTranslations].flatMap((page) => problemsOf(page, conceptTags)),
    ...rules.flatMap(ruleTextProblems),
  ],
};

type Tags = Record<string, Tag>;

/** What is wrong with the text of an article, each with file, line and what to write instead. */
export function textProblems(article: PageFile): string[] {
  return problemsOf(article, articleTags);
}

/** The same of a rule. */
export function ruleTextProblems(rule: PageFile): string[] {
  return problemsOf(rule, ruleTags);
}

function problemsOf(page: PageFile, known: Tags): string[] {
  const mdx = mdxOf(page);
  const tell = (line: number, problem: string): string => `${page.file}:${line}: ${problem}`;
  if (mdx.problem) return [tell(mdx.problem.line, notMdx(mdx.problem, known))];
  return [
    ...mdx.nodes.flatMap(({ node, line }) => problemsIn(node, known).map((problem) => tell(line, problem))),
    ...twins(mdx, known).map(({ line, problem }) => tell(line, problem)),
  ];
}

function notMdx({ text, unclosed }: NonNullable<Mdx["problem"]>, known: Tags): string {
  if (unclosed === undefined) return `the text is no MDX: ${text}`;
  const what = Object.hasOwn(known, unclosed)
    ? `Write </${unclosed}> on a line of its own, where it ends.`
    : noSuchTag(unclosed, known);
  return `the text is no MDX: ${text}. ${what}`;
}

function noSuchTag(name: string, known: Tags): string {
  return `there is no tag <${name}>${didYouMean(name, Object.keys(known), (each) => `<${each}>`)}`;
}

type Element = Extract<MdastNode, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;

function problemsIn(node: MdastNode, known: Tags): string[] {
  switch (node.type) {
    case "mdxjsEsm":
      return [`"${beginning(node.value)}": a text loads and defines nothing. ${available(known)}`];
    case "mdxFlowExpression":
      return isComment(node.value) ? [] : [expression(node.value)];
    case "mdxTextExpression":
      return [
        isComment(node.value)
          ? `{${beginning(node.value)}}: a comment stands on lines of its own. Put blank lines round it.`
          : expression(node.value),
      ];
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      return elementProblems(node, known);
    default:
      return plain.has(node.type) ? [] : [otherForm(node.type)];
  }
}

function elementProblems(node: Element, known: Tags): string[] {
  const { name } = node;
  if (name === null) return ["<>: a text has no fragments. Take out <> and </>."];
  if (/^[a-z]/.test(name) && !/[.:]/.test(name)) return [htmlProblem(name)];
  const tag = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!tag) return [noSuchTag(name, known)];
  if (node.type === "mdxJsxTextElement") {
    return [`<${name}> stands within a line. Put it on lines of its own, with blank lines round it.`];
  }
  return attributeProblems(node, name, tag);
}

function attributeProblems(node: Element, name: string, { attributes }: Tag): string[] {
  const given = new Set<string>();
  const needed = Object.entries(attributes);
  const wrong = node.attributes.flatMap((one) => {
    if (one.type !== "mdxJsxAttribute") return [`<${name}>: ${expression(one.value)}`];
    if (given.has(one.name)) return [`<${name}> has ${one.name}="…" twice. Take one out.`];
    given.add(one.name);
    const values = Object.hasOwn(attributes, one.name) ? attributes[one.name] : undefined;
    if (values === undefined) {
      const names = Object.keys(attributes);
      return [
        `<${name}> has no attribute "${one.name}"${names.length === 0 ? ". Take it out." : didYouMean(one.name, names)}`,
      ];
    }
    if (typeof one.value !== "string") return [`<${name}>: ${one.name} is no text. Write ${one.name}="…"`];
    if (values === "text" || values.includes(one.value)) return [];
    return [`<${name}>: there is no ${one.name} "${one.value}"${didYouMean(one.value, values)}`];
  });
  const missing = needed
    .filter(([each]) => !given.has(each))
    .map(
      ([each, values]) => `<${name}> has no ${each}. Write ${each}="${values === "text" ? "…" : values[0]}"`,
    );
  return [...wrong, ...missing];
}

/** Tags that would give the page the same anchor twice: two fixes for one layer. */
function twins({ nodes }: Mdx, known: Tags): { line: number; problem: string }[] {
  const taken = new Map<string, number>();
  return nodes.flatMap(({ node, line }) => {
    const anchor = anchorOfTag(node, known);
    if (anchor === undefined) return [];
    const first = taken.get(anchor);
    taken.set(anchor, first ?? line);
    return first === undefined
      ? []
      : [{ line, problem: `the same tag as on line ${first}, "#${anchor}". Make one of the two.` }];
  });
}

/** What of Markdown every page may use: what src/article/parse.ts takes apart. */
const plain = new Set([
  "blockquote",
  "break",
  "code",
  "emphasis",
  "heading",
  "inlineCode",
  "link",
  "list",
  "listItem",
  "paragraph",
  "strong",
  "table",
  "tableCell",
  "tableRow",
  "text",
]);

/** What to write instead of a form of Markdown, or of a tag of HTML. */
const instead: Record<string, string> = {
  a: "Write [text](address)",
  b: "Write **text**",
  br: "Begin a new paragraph",
  code: "Write `text`",
  definition: "Write [text](address) where the link is",
  em: "Write *text*",
  footnoteDefinition: "Say it in the text",
  footnoteReference: "Say it in the text",
  h2: "Write ## text",
  h3: "Write ### text",
  i: "Write *text*",
  image: "Show what was printed as code; a drawing is a component of its own",
  imageReference: "Show what was printed as code; a drawing is a component of its own",
  img: "Show what was printed as code; a drawing is a component of its own",
  linkReference: "Write [text](address)",
  pre: "Write it between lines of ```",
  strong: "Write **text**",
  table: "Write | a | b |",
};

function otherForm(type: string): string {
  return `the text of pages has no ${type}. ${instead[type] ?? "Write headings, paragraphs, lists, tables, code, quotations and links"}.`;
}

function htmlProblem(name: string): string {
  return `<${name}> is HTML, which the text of pages does not use. ${Object.hasOwn(instead, name) ? instead[name] : "Write Markdown, or take it out"}.`;
}

function expression(code: string): string {
  return `{${beginning(code)}} is a program. Write what it would print; for braces themselves, \`{ }\` or \\{ \\}.`;
}

function available(known: Tags): string {
  return `Take it out: ${Object.keys(known)
    .map((name) => `<${name}>`)
    .join(", ")} can be used as they are.`;
}

/** How something begins, in a line. */
function beginning(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  return line.length > 60 || line !== text.trim() ? `${line.slice(0, 60)}…` : line;
}
