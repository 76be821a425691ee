import { pageHeaderPolicy, workerPolicy, xmlPolicy } from "./policy.ts";

/** A response's header. */
export type Header = readonly [name: string, value: string];

/**
 * Which headers a path gets: one address, `/kb/theme.js`, or all below it where it ends in `*`, `/kb/issues/*`.
 * All rules that fit an address hold. No two of them have the same header: hosts differ in what they make of that.
 */
export type HeaderRule = { path: string; headers: readonly Header[] };

/** Folders whose files have a digest in their names, or hold no page: their policy is their workers'. */
const bundled = "_astro/";
const pageless = [bundled, "pagefind/"];

const revalidated = "public, max-age=0, must-revalidate";
const forAYear = "public, max-age=31536000, immutable";

const everywhere: readonly Header[] = [
  ["X-Content-Type-Options", "nosniff"],
  // For the pages that the policy's own word does not reach: a host's answer to an address that does not exist.
  ["X-Frame-Options", "DENY"],
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  [
    "Permissions-Policy",
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), serial=(), usb=()",
  ],
];

/**
 * The headers of a built site, whatever host serves it.
 * @param base the path that the site is built for: `/`, `/kb/`
 * @param files every file of the site, as a path below the base with `/` between its parts
 * @throws Error when the name of a folder, page or worker is none that every host's configuration can hold
 */
export function headerRules(base: string, files: readonly string[]): HeaderRule[] {
  const policies = files.flatMap((file): HeaderRule[] => {
    const policy = workerPolicy(file);
    return policy ? [{ path: base + file, headers: [["Content-Security-Policy", policy]] }] : [];
  });
  const rules: HeaderRule[] = [
    { path: `${base}*`, headers: everywhere },
    ...placesOf(files, "").map((place) => ({ path: base + place, headers: headersOf(place) })),
    ...policies,
  ];
  for (const { path } of rules) {
    if (!/^[\w./-]+\*?$/.test(path))
      throw new Error(`${path}: not a name that every host's headers can hold`);
  }
  return rules;
}

/** What rules are made for in a folder: its own page, its files, the folders in it; these one by one where XML is in them. */
function placesOf(files: readonly string[], folder: string): string[] {
  const inside = files.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
  const entries = [...new Set(inside.map((file) => file.replace(/\/.*/s, "/")))].sort();
  const places = entries.flatMap((entry) => {
    if (!entry.endsWith("/")) return [folder + entry];
    const hasXml = inside.some((file) => file.startsWith(entry) && file.endsWith(".xml"));
    return hasXml ? placesOf(files, folder + entry) : [`${folder}${entry}*`];
  });
  return [folder, ...places];
}

function headersOf(place: string): Header[] {
  const caching: Header = ["Cache-Control", place.startsWith(bundled) ? forAYear : revalidated];
  if (workerPolicy(place) || pageless.some((folder) => place.startsWith(folder))) return [caching];
  return [caching, ["Content-Security-Policy", place.endsWith(".xml") ? xmlPolicy : pageHeaderPolicy]];
}

/** Whether a rule holds for an address, given as its path. */
export function covers(rule: string, path: string): boolean {
  return rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : path === rule;
}

/** The headers of an address, given as its path; with several rules for one header, its values with commas between. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { headers } of rules.filter((rule) => covers(rule.path, path))) {
    for (const [name, value] of headers) {
      found[name] = found[name] === undefined ? value : `${found[name]}, ${value}`;
    }
  }
  return found;
}
