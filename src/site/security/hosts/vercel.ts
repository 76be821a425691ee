import type { HeaderRule } from "../headers.ts";

/** The `vercel.json` of the project that publishes the site. */
export function vercelConfig(rules: readonly HeaderRule[]): string {
  const headers = rules.map(({ path, headers }) => ({
    source: path.replace(/\*$/, "(.*)"),
    headers: headers.map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}
