import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { languages, localeAt, locales } from "../../src/schema/locale.ts";
import { isOfMessages, pageBudget } from "../../src/site/messages/budget.ts";
import { filesOf, rootBuild, textIn } from "./builds.ts";
import { expect, test } from "./test.ts";

/** Bytes after gzip. What a reader asks for loads more: the search, and the playground. */
const budgets = { html: 20_000, medianHtml: 12_000, script: 27_000, style: 17_000 };

for (const locale of locales) {
  test(`every page in ${languages[locale].tag} is within its budgets`, () => {
    const files = filesOf(rootBuild, ".html").filter((file) => localeAt(file) === locale);
    const sizes = files.map((file) => {
      const html = textIn(rootBuild, file);
      return { file, html: size(html), script: total(scripts(html)), style: styles(html) };
    });
    for (const { file, ...page } of sizes) {
      const html = isOfMessages(file) ? pageBudget : budgets.html;
      expect.soft(page.html, `HTML of ${file}`).toBeLessThanOrEqual(html);
      expect.soft(page.script, `scripts of ${file}`).toBeLessThanOrEqual(budgets.script);
      expect.soft(page.style, `style sheets of ${file}`).toBeLessThanOrEqual(budgets.style);
    }
    const html = sizes.map((page) => page.html).sort((a, b) => a - b);
    const median = html[Math.floor(html.length / 2)];
    expect(median, "median of HTML").toBeLessThanOrEqual(budgets.medianHtml);
    const largest = (key: "html" | "script" | "style"): number => Math.max(...sizes.map((page) => page[key]));
    test.info().annotations.push({
      type: "budgets",
      description: `HTML ${largest("html")}, median ${median}; script ${largest("script")}, style ${largest("style")} at most`,
    });
  });
}

test("the playground's programs are not among what its page loads", () => {
  const first = scripts(textIn(rootBuild, "play/index.html"));
  const later = reached(first, /import\(\s*["`](\.[^"`]+)/g).filter((file) => !first.includes(file));
  expect(later).not.toEqual([]);
  // Told, not limited: a reader asks for it, and is told its size.
  test.info().annotations.push({
    type: "playground",
    description: `${total(later)} in ${later.length} files`,
  });
});

function size(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

function styles(html: string): number {
  return total([...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, href = ""]) => href));
}

const atOnce = /(?:from|import)\s*"(\.[^"]+)"/g;

/** The scripts that a page loads, with all that they import at once. */
function scripts(html: string): string[] {
  return reached([...html.matchAll(/<script[^>]*\ssrc="([^"]*)"/g)].map(([, src = ""]) => src));
}

/** These scripts and what they import at once, and what one more kind of reference leads to. */
function reached(entries: string[], further?: RegExp): string[] {
  const found = new Set<string>();
  const visit = (src: string): void => {
    if (found.has(src)) return;
    found.add(src);
    const code = textIn(rootBuild, src);
    for (const [, name = ""] of [...code.matchAll(atOnce), ...(further ? code.matchAll(further) : [])]) {
      visit(path.posix.join(path.posix.dirname(src), name));
    }
  };
  for (const entry of entries) visit(entry);
  return [...found];
}

/** Pages share their scripts and styles: each is compressed once. */
const sizes = new Map<string, number>();

function sizeOf(file: string): number {
  const known = sizes.get(file) ?? size(readFileSync(path.join(rootBuild.dir, file)));
  sizes.set(file, known);
  return known;
}

function total(files: string[]): number {
  return files.reduce((sum, file) => sum + sizeOf(file), 0);
}
