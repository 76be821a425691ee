import { z } from "zod";
import { nearest } from "./nearest.ts";
import { UserError } from "./user-error.ts";

/** Where a value stands in its file, so that an error can name the line. */
export type Source = {
  file: string;
  /** The line of the value at `path` (or of the nearest parent that is there), 1 for the first. */
  lineOf?: (path: PropertyKey[]) => number;
};

/** What a rule of our own knows to write instead, made of the value that it refuses. */
const remedySchema = z.object({ write: z.array(z.string()).min(1) });

/** The `params` with which a rule names what would do: corrected text to paste, of which the author takes one. */
export function oneOfThese(...write: [string, ...string[]]): z.infer<typeof remedySchema> {
  return { write };
}

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
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownField(key, issue.path, schema, source)).join("\n");
  }
  const text = located(source, issue.path, problem(issue, nameOf(issue.path), valueAt(value, issue.path)));
  const remedy = issue.code === "custom" ? remedySchema.safeParse(issue.params) : undefined;
  if (remedy?.success) return `${text}\n  write: ${remedy.data.write.join("\n  or: ")}`;
  const example = exampleFor(schema, issue.path);
  return example === undefined ? text : `${text}\n  write, for example: ${example}`;
}

function located(source: Source, path: PropertyKey[], text: string): string {
  return `${source.file}:${Math.max(source.lineOf?.(path) ?? 1, 1)}: ${text}`;
}

/** A path as people write it: `affects[0].runtime`. */
function nameOf(path: PropertyKey[]): string {
  return path.map((key, i) => (typeof key === "number" ? `[${key}]` : (i ? "." : "") + String(key))).join("");
}

function unknownField(key: string, parent: PropertyKey[], schema: z.ZodType, source: Source): string {
  const object = schemasAlong(schema, parent).at(-1);
  const near = nearest(key, object instanceof z.ZodObject ? Object.keys(object.shape) : []);
  const where = nameOf(parent);
  return located(
    source,
    [...parent, key],
    `${where && `${where}: `}unknown field "${key}". ${near ? `Did you mean "${near}"?` : "Remove it or correct its name."}`,
  );
}

function problem(issue: z.core.$ZodIssue, name: string, found: unknown): string {
  const where = name || "the file";
  // A rule of our own says itself what is missing.
  if (found === undefined)
    return issue.code === "custom" ? `${where}: ${issue.message}` : `${where} is missing`;
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
  const examples = schemasAlong(schema, path)
    .map((part) => z.globalRegistry.get(part)?.["examples"])
    .findLast(Array.isArray);
  return examples === undefined ? undefined : String(examples[0]);
}

/** The schemas that a value at `path` passes, outermost first, wrappers (a default, an option) before what they wrap. */
function schemasAlong(schema: z.ZodType, path: PropertyKey[]): z.ZodType[] {
  const inner =
    schema instanceof z.ZodPipe
      ? schema.in
      : schema instanceof z.ZodDefault || schema instanceof z.ZodOptional
        ? schema.unwrap()
        : undefined;
  if (inner instanceof z.ZodType) return [schema, ...schemasAlong(inner, path)];
  const [key, ...rest] = path;
  if (key === undefined) return [schema];
  const next: unknown =
    schema instanceof z.ZodObject
      ? schema.shape[String(key)]
      : schema instanceof z.ZodArray
        ? schema.element
        : undefined;
  return next instanceof z.ZodType ? [schema, ...schemasAlong(next, rest)] : [schema];
}
