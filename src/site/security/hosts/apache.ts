import type { Header, HeaderRule } from "../headers.ts";

/** The `.htaccess` that Apache reads from the site's folder where `AllowOverride FileInfo` lets it. */
export function apacheConfig(base: string, rules: readonly HeaderRule[]): string {
  const lines = rules.flatMap(({ path, headers }) =>
    headers.map((header) => `  ${command(header)}${path === `${base}*` ? "" : ` "${condition(path)}"`}\n`),
  );
  return `ErrorDocument 404 ${base}404.html\n\n<IfModule mod_headers.c>\n${lines.join("")}</IfModule>\n`;
}

function command([name, value]: Header): string {
  // An answer that something is missing must not be kept for a year.
  return `Header ${name === "Cache-Control" ? "set" : "always set"} ${name} "${value}"`;
}

function condition(path: string): string {
  const pattern = path.replaceAll(".", "\\.").replace(/\*$/, "");
  return `expr=%{REQUEST_URI} =~ m#^${pattern}${path.endsWith("*") ? "" : "$"}#`;
}
