import type { HeaderRule } from "../headers.ts";

/** Lines for a site block of a Caddyfile, which has `root` set already. */
export function caddyConfig(base: string, rules: readonly HeaderRule[]): string {
  const headers = rules.map(({ path, headers }) => {
    const lines = headers.map(([name, value]) => `  ${name} "${value}"\n`);
    return `header ${path} {\n${lines.join("")}}\n`;
  });
  // An answer that something is missing must not be kept for a year.
  const missing = `handle_errors {\n  header Cache-Control no-store\n  rewrite * ${base}404.html\n  file_server\n}\n`;
  return `${headers.join("")}file_server\n${missing}`;
}
