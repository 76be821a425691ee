import type { Header, HeaderRule } from "../headers.ts";

/** The `_headers` file that Netlify and Cloudflare Pages read from the folder that they publish. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(
      ({ path, headers }) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`,
    )
    .join("\n");
}

/**
 * The rules of a `_headers` file.
 * @throws Error when a line is neither a path nor a header below one
 */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: Header[] }[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [, name, value] = /^\s+([\w-]+):\s*(.*\S)\s*$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (line.startsWith("/")) rules.push({ path: line.trim(), headers: [] });
    else if (rule && name !== undefined && value !== undefined) rule.headers.push([name, value]);
    else throw new Error(`_headers: neither a path nor a header of one: ${line}`);
  }
  return rules;
}
