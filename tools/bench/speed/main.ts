/** Measures how fast the matcher is on this computer: `npm run bench:speed`, with `-- --json` for machines. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { templatesOf } from "../../../src/match/columns.ts";
import { loadIndex, loadPastes } from "../../pastes/load.ts";
import { Random } from "../../pastes/random.ts";
import type { Inputs } from "./drive.ts";
import { grep, literalsOf } from "./grep.ts";
import { byInput, byTemplates } from "./growth.ts";
import { logKinds, makeLog } from "./log.ts";
import { type SpeedReport, speedTable } from "./report.ts";
import { type Fresh, freshSchema } from "./shapes.ts";
import { bySize } from "./sizes.ts";
import { inBrowser, inNode } from "./workers.ts";

const PASTE = 4096;
const LOG = 10_000_000;

const loadBefore = loadavg()[0] ?? 0;
const { index, thinned, ...content } = await loadIndex();
const pastes = (await loadPastes()).map(({ paste }) => paste);
const templates = templatesOf(index);
const json = JSON.stringify(index);
const random = new Random(3);
const sources = { templates, pastes };
const inputs: Inputs = {
  index: json,
  paste: makeLog("mixed", PASTE - 300, sources, random) + pastes[0]?.slice(0, 300),
  logs: logKinds.map((name) => ({ name, text: makeLog(name, LOG, sources, random) })),
};
const folder = mkdtempSync(path.join(tmpdir(), "crunbook-bench-"));
try {
  const report = await measure(folder);
  process.stdout.write(
    process.argv.includes("--json") ? `${JSON.stringify(report, null, 2)}\n` : speedTable(report),
  );
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(folder: string): Promise<SpeedReport> {
  const file = (name: string) => path.join(folder, name);
  writeFileSync(file("index.json"), json);
  writeFileSync(file("literals"), `${literalsOf(templates).join("\n")}\n`);
  for (const { name, text } of inputs.logs) writeFileSync(file(name), text);
  const mixed = inputs.logs[0]?.text ?? "";
  return {
    load: loadBefore,
    templates: templates.length,
    index: {
      raw: json.length,
      gzip: gzipSync(json, { level: 9 }).length,
      brotli: brotliCompressSync(json).length,
    },
    fresh: fresh(file("index.json"), file("mixed")),
    node: await inNode(inputs),
    browser: await inBrowser(inputs),
    grep: inputs.logs.map(({ name }) => ({ name, ms: grep(file("literals"), file(name)) })),
    byInput: byInput(index, mixed),
    byTemplates: byTemplates(thinned, mixed),
    bySize: await bySize(content, inputs.paste),
  };
}

/** The middle one of three processes, by what compiling takes. */
function fresh(indexFile: string, logFile: string): Fresh {
  const script = path.join(import.meta.dirname, "fresh.ts");
  const runs = Array.from({ length: 3 }, () =>
    freshSchema.parse(
      JSON.parse(
        execFileSync(process.execPath, [...process.execArgv, "--expose-gc", script, indexFile, logFile], {
          encoding: "utf8",
        }),
      ),
    ),
  );
  const [, middle] = runs.sort((a, b) => a.compileMs - b.compileMs);
  return freshSchema.parse(middle);
}
