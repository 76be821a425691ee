import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { filesOf, rootBuild } from "./builds.ts";
import { expect, test } from "./test.ts";

/** Bytes after gzip. Search loads more, but only when a reader turns to it. */
const budgets = { html: 20_000, medianHtml: 12_000, script: 27_000, style: 17_000 };

test("every page is within its budgets", () => {
  const sizes = filesOf(rootBuild, ".html").map((file) => {
    const html = readFileSync(path.join(rootBuild.dir, file), "utf8");
    return { file, html: size(html), script: scripts(html), style: styles(html) };
  });
  for (const { file, ...page } of sizes) {
    expect.soft(page.html, `HTML of ${file}`).toBeLessThanOrEqual(budgets.html);
    expect.soft(page.script, `scripts of ${file}`).toBeLessThanOrEqual(budgets.script);
    expect.soft(page.style, `style sheets of ${file}`).toBeLessThanOrEqual(budgets.style);
  }
  const html = sizes.map((page) => page.html).sort((a, b) => a - b);
  expect(html[Math.floor(html.length / 2)], "median of HTML").toBeLessThanOrEqual(budgets.medianHtml);
  const largest = (key: "html" | "script" | "style"): number => Math.max(...sizes.map((page) => page[key]));
  test.info().annotations.push({
    type: "budgets",
    description: `HTML ${largest("html")}, script ${largest("script")}, style ${largest("style")} at most`,
  });
});

function size(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

function styles(html: string): number {
  return total([...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, href = ""]) => href));
}

/** The scripts that a page loads, with all that they import at once. */
function scripts(html: string): number {
  const entries = [...html.matchAll(/<script[^>]*\ssrc="([^"]*)"/g)].map(([, src = ""]) => src);
  const found = new Set<string>();
  const visit = (src: string): void => {
    if (found.has(src)) return;
    found.add(src);
    const code = readFileSync(path.join(rootBuild.dir, src), "utf8");
    for (const [, name = ""] of code.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
      visit(path.posix.join(path.posix.dirname(src), name));
    }
  };
  for (const entry of entries) visit(entry);
  return total([...found]);
}

function total(files: string[]): number {
  return files.reduce((sum, file) => sum + size(readFileSync(path.join(rootBuild.dir, file))), 0);
}
