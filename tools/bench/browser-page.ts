import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import ts from "typescript";
import { projectRoot } from "../../src/root.ts";
import { findBrowser } from "../test/browser.ts";

const types: Record<string, string> = {
  ".ts": "text/javascript",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** A page of a real browser that can import the project's modules by their path, `/src/match/matcher.ts`. */
export type BrowserPage = { page: Page; close(): Promise<void> };

/**
 * Opens one, with a server of its own.
 * @param folders more to serve, by the first part of their path
 * @param files texts to serve, by their path
 */
export async function openBrowser(
  folders: Record<string, string>,
  files: Record<string, string> = {},
): Promise<BrowserPage> {
  const roots: Record<string, string> = {
    src: path.join(projectRoot, "src"),
    tools: path.join(projectRoot, "tools"),
    ...folders,
  };
  const server = createServer((request, response) => {
    answer(request.url ?? "/").then(
      ({ type, body }) => response.writeHead(200, { "content-type": type }).end(body),
      () => response.writeHead(404).end(),
    );
  });

  async function answer(url: string): Promise<{ type: string; body: string | Buffer }> {
    const { pathname } = new URL(url, "http://localhost");
    if (pathname === "/") return { type: "text/html", body: '<!doctype html><body data-base="/">' };
    const type = types[path.extname(pathname)] ?? "application/octet-stream";
    const text = files[pathname];
    if (text !== undefined) return { type, body: text };
    const [, first = "", ...rest] = pathname.split("/");
    const body = await readFile(path.join(roots[first] ?? "", ...rest));
    return { type, body: pathname.endsWith(".ts") ? javaScriptOf(body.toString()) : body };
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  return {
    page,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function javaScriptOf(source: string): string {
  const { ESNext } = ts.ModuleKind;
  const compilerOptions = { module: ESNext, target: ts.ScriptTarget.ESNext, verbatimModuleSyntax: true };
  return ts.transpileModule(source, { compilerOptions }).outputText;
}
