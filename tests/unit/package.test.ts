import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { z } from "zod";
import { repository } from "../fixtures/repository.ts";

/*
 * What the npm package exports, names and types. After a change that you meant:
 * npx vitest run tests/unit/package.test.ts -u
 */
test("the package exports what was approved", async () => {
  const file = path.join(repository, "src", "package.ts");
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(repository, "tools", "release", "tsconfig.json"),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => expect(problem).toBeUndefined() },
  );
  const program = ts.createProgram([file], config?.options ?? {});
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error("package.ts exports nothing");
  const exported = checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .map((symbol) => described(symbol, checker))
    .sort();
  expect(exported.length).toBeGreaterThan(5);
  // Emitters and layers come and go without a change of the interface: a long list of names is told as such.
  const names = /(?:"[\w-]+" \| ){6,}"[\w-]+"/g;
  await expect(exported.join("\n").replaceAll(names, "one of many")).toMatchFileSnapshot("package.txt");
});

/* What can be imported of the package, and where it stands: who takes one away breaks somebody's program. */
test("the package has the ways in that were approved", () => {
  const manifest: unknown = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8"));
  expect(z.object({ exports: z.unknown() }).parse(manifest).exports).toMatchInlineSnapshot(`
    {
      ".": {
        "default": "./lib/package.js",
        "types": "./lib/package.d.ts",
      },
      "./index-more.json": "./lib/index-more.json",
      "./index.json": "./lib/index.json",
      "./match": {
        "default": "./lib/package.js",
        "types": "./lib/package.d.ts",
      },
      "./package.json": "./package.json",
    }
  `);
});

/** A type with its fields, or a function with its signature. */
function described(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;
  if (symbol.flags & ts.SymbolFlags.Value) {
    return `${symbol.name}: ${checker.typeToString(checker.getTypeOfSymbol(symbol), undefined, flags)}`;
  }
  return `type ${symbol.name} = ${checker.typeToString(checker.getDeclaredTypeOfSymbol(symbol), undefined, flags)}`;
}
