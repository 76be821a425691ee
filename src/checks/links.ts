/**
 * Proves that links lead somewhere, in every language:
 * 1. those of a text to pages that there are, and to anchors that these have: links, images, autolinks, definitions of
 *    references, and addresses in tags;
 * 2. all others, of texts, frontmatter and data, to https:// addresses of hosts that somebody has looked at.
 */

import { readFile } from "node:fs/promises";
import path from "node:path";
import { catalogueFile } from "../content/catalogues.ts";
import type { Content } from "../content/content.ts";
import { mdxOf } from "../content/mdx.ts";
import type { PageFile } from "../content/page.ts";
import { runtimeFile } from "../content/runtimes.ts";
import { wrappersFile } from "../content/wrappers.ts";
import { linesOfJson } from "../files/json.ts";
import type { Check } from "./check.ts";
import { pagesOf, textsIn } from "./fields.ts";
import { linkProblem, outwardProblem } from "./link-target.ts";
import { sitePages } from "./site-pages.ts";

export const links: Check = {
  name: "links",
  about:
    "Every link leads to a page and an anchor that exist, or to an https:// address of a host that somebody has looked at.",
  run: async (content) => [
    ...linksOfTexts(content),
    ...linksOfFields(content),
    ...(await linksOfData(content)),
  ],
};

function linksOfTexts(content: Content): string[] {
  const site = sitePages(content);
  return site.written.flatMap((from) =>
    linksIn(from.page).flatMap(({ url, line }) => {
      const problem = linkProblem(url, from, site, content.hosts);
      return problem === undefined ? [] : [`${from.page.file}:${line}: ${problem}`];
    }),
  );
}

/** Attributes of tags that hold an address. */
const addressed = new Set([
  "action",
  "background",
  "cite",
  "data",
  "formaction",
  "href",
  "ping",
  "poster",
  "src",
  "srcset",
  "to",
  "url",
  "xlink:href",
]);

/** Every address in a page's text, with the line of its file. */
export function linksIn(page: PageFile): { url: string; line: number }[] {
  return mdxOf(page).nodes.flatMap(({ node, line }) => {
    switch (node.type) {
      case "link":
      case "image":
      case "definition":
        return [{ url: node.url, line }];
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        return node.attributes.flatMap((one) =>
          one.type === "mdxJsxAttribute" &&
          addressed.has(one.name.toLowerCase()) &&
          typeof one.value === "string"
            ? [{ url: one.value, line }]
            : [],
        );
      default:
        return [];
    }
  });
}

/** The addresses of a page's fields, whatever they are cited for. */
function linksOfFields(content: Content): string[] {
  return pagesOf(content).flatMap(({ page, fields }) =>
    textsIn(fields)
      // Keys are among the texts: "url" itself is no address.
      .filter(({ path: at, text }) => (at.at(-1) === "url" && text !== "url") || at.at(-2) === "sources")
      .flatMap(({ path: at, text }) => {
        const problem = outwardProblem(text, content.hosts);
        return problem === undefined ? [] : [`${page.at(at)}: ${problem}`];
      }),
  );
}

/** Addresses in data files, by file: where they stand in it. */
async function linksOfData({ root, wrappers, runtimes, catalogues, hosts }: Content): Promise<string[]> {
  const files: { file: string; links: { at: PropertyKey[]; url: string }[] }[] = [
    {
      file: wrappersFile,
      links: wrappers.map(({ source }, i) => ({ at: ["wrappers", i, "source"], url: source })),
    },
    ...runtimes.map(({ id, repository, releases }) => ({
      file: runtimeFile(id),
      links: [
        { at: ["repository"], url: repository },
        ...releases.map(({ notes }, i) => ({ at: ["releases", i, "notes"], url: notes })),
      ],
    })),
    ...catalogues.map(({ emitter, repository, alsoFrom = [] }) => ({
      file: catalogueFile(emitter),
      links: [
        { at: ["repository"], url: repository },
        ...alsoFrom.map((source, i) => ({ at: ["alsoFrom", i, "repository"], url: source.repository })),
      ],
    })),
  ];
  const found = files.map(async ({ file, links }) => {
    const wrong = links.flatMap(({ at, url }) => {
      const problem = outwardProblem(url, hosts);
      return problem === undefined ? [] : [{ at, problem }];
    });
    if (wrong.length === 0) return [];
    const lineOf = linesOfJson(await readFile(path.join(root, file), "utf8"));
    return wrong.map(({ at, problem }) => `${file}:${lineOf(at)}: ${problem}`);
  });
  return (await Promise.all(found)).flat();
}
