import { type HeaderRule, headersFor } from "../headers.ts";

/** Lines for a `server` block of nginx, which has `root` set already. */
export function nginxConfig(base: string, rules: readonly HeaderRule[]): string {
  // A location does not inherit headers once it has one of its own, and only the closest one counts.
  const locations = rules.map(({ path }) => {
    const headers = Object.entries(headersFor(rules, path)).map(([name, value]) => {
      // An answer that something is missing must not be kept for a year.
      const always = name === "Cache-Control" ? "" : " always";
      return `  add_header ${name} "${value}"${always};\n`;
    });
    const place = path.endsWith("*") ? path.slice(0, -1) : `= ${path}`;
    return `location ${place} {\n${headers.join("")}}\n`;
  });
  return `index index.html;\nerror_page 404 ${base}404.html;\n\n${locations.join("\n")}`;
}
