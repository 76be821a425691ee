import { z } from "zod";
import { UserError } from "./user-error.ts";

/** Where a value stands in its file, so that an error can name the line. */
export type Source = {
  file: string;
  /** The line of the value at `path` (or of the nearest parent that is there), 1 for the first. */
  lineOf?: (path: PropertyKey[]) => number;
};

/**
 * Parses `value` under `schema`, or throws one error that an author can act on: for every problem the file and
 * line, what is wrong with which value, and a value that would do (the schema's `meta({ examples })`).
 * @throws UserError
 */
export function parseOrExplain<S extends z.ZodType>(schema: S, value: unknown, source: Source): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => explain(issue, schema, value, source));
  throw new UserError(problems.join("\n"));
}

function explain(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown, source: Source): string {
  const line = source.lineOf?.(issue.path) ?? 1;
  const name = issue.path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : (i ? "." : "") + String(key)))
    .join("");
  const found = valueAt(value, issue.path);
  const example = exampleFor(schema, issue.path);
  const parts = [`${source.file}:${Math.max(line, 1)}: ${problem(issue, name, found)}`];
  if (example !== undefined) parts.push(`  write, for example: ${example}`);
  return parts.join("\n");
}

function problem(issue: z.core.$ZodIssue, name: string, found: unknown): string {
  const where = name || "the file";
  if (issue.code === "unrecognized_keys") {
    return `${where === "the file" ? "" : `${where}: `}unknown field ${issue.keys.map((key) => `"${key}"`).join(", ")}. Remove it or correct its name.`;
  }
  if (found === undefined) return `${where} is missing`;
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    const near = nearest(String(found), allowed);
    return `${where}: ${show(found)} is not known${near ? `. Did you mean "${near}"?` : ""} (one of ${allowed.join(", ")})`;
  }
  if (issue.code === "invalid_type") return `${where} must be of type ${issue.expected}, not ${show(found)}`;
  return `${where}: ${show(found)} ${issue.message}`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

/** The example of the deepest schema on the path that has one. */
function exampleFor(schema: z.ZodType, path: PropertyKey[]): string | undefined {
  const key = path[0];
  const inner = unwrap(schema);
  if (key === undefined || !(inner instanceof z.ZodObject)) return undefined;
  const field: unknown = inner.shape[String(key)];
  if (!(field instanceof z.ZodType)) return undefined;
  const examples = z.globalRegistry.get(field)?.["examples"];
  return Array.isArray(examples) ? String(examples[0]) : undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodPipe && schema.in instanceof z.ZodType ? unwrap(schema.in) : schema;
}

/** The candidate that differs from `word` in the fewest letters, when that is at most a third of them. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
