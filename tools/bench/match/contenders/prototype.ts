import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { templatesOf } from "../../../../src/match/columns.ts";
import { projectRoot } from "../../../../src/root.ts";
import type { MatchIndex } from "../../../../src/schema/match-index.ts";
import { type Contender, oneByOne } from "./contender.ts";

type Compiled = unknown;
const moduleSchema = z.object({
  compile: z.custom<(templates: { id: string; t: string; s: string }[]) => Compiled>(isFunction),
  normalize: z.custom<(text: string) => string>(isFunction),
  scan: z.custom<(compiled: Compiled, text: string) => { id: string; bits: number }[]>(isFunction),
});

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}

/**
 * The prototype that the matcher was designed from, where it is at hand (beside the project, no part of it): all
 * templates, and the articles' signatures as such. Undefined where it is not.
 */
export async function prototype(index: MatchIndex): Promise<Contender | undefined> {
  const file = path.join(projectRoot, "..", "shared", "research", "matcher-prototype.mjs");
  if (!existsSync(file)) return undefined;
  const { compile, normalize, scan } = moduleSchema.parse(await import(pathToFileURL(file).href));
  const compiled = compile([
    ...index.issues.flatMap(({ slug, signatures }) =>
      signatures.map(({ pattern }) => ({ id: slug, t: printf(pattern), s: "" })),
    ),
    ...templatesOf(index).map((template) => ({ id: "", t: printf(template), s: "" })),
  ]);
  return oneByOne("prototype", (paste) => {
    const best = new Map<string, number>();
    for (const { id, bits } of scan(compiled, normalize(paste))) {
      if (id !== "") best.set(id, Math.max(bits, best.get(id) ?? 0));
    }
    return [...best].map(([slug, score]) => ({ slug, score })).sort((a, b) => b.score - a.score);
  });
}

/** The prototype reads printf's placeholders. */
function printf(pattern: string): string {
  return pattern.replaceAll(/\{[a-z]+\}/g, "%s").replaceAll("{{", "{");
}
