import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import ts from "typescript";
import { localeFolder, translatedLocales } from "../../schema/locale.ts";
import { listFile, serviceWorkerFile, storeFamily } from "../stores.ts";
import { offlineList } from "./list.ts";
import { shellFiles } from "./shell.ts";

/**
 * Writes what browsers need to have the site without a connection: the list of its files and the service worker.
 * Comes after the integrations that write what readers open, and before the one that writes what hosts send along.
 */
export function offlineFiles(): AstroIntegration {
  let base = "/";
  return {
    name: "crunbook:offline",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/*$/, "/");
      },
      "astro:build:done": async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const list = await offlineList(dist);
        const files = list.site.map((file) => file.path);
        const built = {
          family: storeFamily(base),
          build: list.build,
          shell: await shellFiles(dist, base, files),
          folders: translatedLocales.map(localeFolder),
        };
        await writeFile(path.join(dist, listFile), JSON.stringify(list));
        await writeFile(path.join(dist, serviceWorkerFile), await serviceWorker(built));
      },
    },
  };
}

/** The service worker as one classic script: not every browser runs modules as service workers. */
async function serviceWorker(built: {
  family: string;
  build: string;
  shell: string[];
  folders: string[];
}): Promise<string> {
  const source = await readFile(new URL("service-worker.ts", import.meta.url), "utf8");
  const { ESNext } = ts.ModuleKind;
  const compilerOptions = { module: ESNext, target: ts.ScriptTarget.ES2022, removeComments: true };
  const script = ts.transpileModule(source, { compilerOptions }).outputText.replace("export {};", "");
  return `const built = ${JSON.stringify(built)};\n${script}`;
}
