#!/usr/bin/env node
import { existsSync } from "node:fs";
import { runTypeScript } from "./typescript.js";

const source = new URL("../src/cli/entry.ts", import.meta.url);
const compiled = new URL("../lib/cli/packed.js", import.meta.url);

// The package has the command compiled, as Node runs no TypeScript below node_modules; the repository has its source.
if (existsSync(compiled) && !existsSync(source)) {
  const { main } = await import(compiled.href);
  await main(process.argv.slice(2));
} else {
  await runTypeScript(source);
}
