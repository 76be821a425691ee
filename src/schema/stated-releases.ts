import { compareVersions } from "./version.ts";

/** Releases from one to another, both included; an absent end is open. */
export type ReleaseSpan = { from?: string; to?: string };

/**
 * The releases of a program that a phrase names: "crun 0.14 to 1.21, where …", "runc up to 1.0.3", "crun ≥ 1.22",
 * "runc 1.2.8, 1.2.9 and ≥ 1.3.3". What stands after another program's name is of that program, until the phrase
 * comes back with the program's own name or "upstream".
 * @param known every release of the program, oldest first: "before 1.24" ends with the one that precedes it, and a
 *   series ("1.0.x", or runc's "1.1") with its newest
 * @returns in the order in which they stand; none when the phrase names no release of it
 */
export function statedReleases(phrase: string, program: string, known: readonly string[]): ReleaseSpan[] {
  const spans: ReleaseSpan[] = [];
  let own = false;
  let named = false;
  let candidateOf = "";
  const whole = (version: string): string => {
    const full = version.replace(/^-?rc/, `${candidateOf}-rc`);
    candidateOf = /^(.*)-rc/.exec(full)?.[1] ?? full;
    return full;
  };
  for (const found of phrase.matchAll(tokens)) {
    const { name, sign, version, end } = found.groups ?? {};
    if (name === "upstream") own = named;
    else if (name !== undefined) {
      own = name === program;
      named ||= own;
    } else if (version !== undefined && own) {
      const from = whole(version);
      if (end !== undefined) spans.push({ from: oldestOf(from), to: newestOf(whole(end), known) });
      else spans.push(spanOf(sign, from, known));
    }
  }
  return joined(spans, known);
}

/** "1.20 and 1.21" is one span: no release lies between. */
function joined(spans: ReleaseSpan[], known: readonly string[]): ReleaseSpan[] {
  const all: ReleaseSpan[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    const next = last?.to === undefined ? undefined : known[known.indexOf(last.to) + 1];
    if (last && next !== undefined && next === span.from) {
      all.splice(-1, 1, {
        ...(last.from !== undefined && { from: last.from }),
        ...(span.to !== undefined && { to: span.to }),
      });
    } else all.push(span);
  }
  return all;
}

const release = String.raw`(?:\d+(?:\.\d+)+(?:\.x)?(?:-rc\.?\d+)?|-?rc\d+)`;

/** A distribution's own number is part of its name: "Debian 12". Other names: a capital letter, or a program's. */
const tokens = new RegExp(
  [
    String.raw`(?<distribution>\b(?:Debian|Ubuntu|RHEL|Fedora|CentOS) [\d.]+(?:'s)?)`,
    String.raw`(?<name>\b(?:[A-Z][\w-]*|runc|crun|runsc|youki|containerd|glibc|libseccomp|bubblewrap|upstream)\b)`,
    String.raw`(?:(?<sign>≥|≤|up to|before|from)\s+)?(?<![\w.-])(?<version>${release})(?![\w.-]*\w)(?: to (?<end>${release})(?![\w.-]*\w))?`,
  ].join("|"),
  "g",
);

function spanOf(sign: string | undefined, version: string, known: readonly string[]): ReleaseSpan {
  if (sign === "≥" || sign === "from") return { from: oldestOf(version) };
  if (sign === "≤" || sign === "up to") return { to: newestOf(version, known) };
  if (sign === "before") {
    const last = known.filter((one) => compareVersions(one, version) < 0).at(-1);
    return { to: last ?? version };
  }
  return { from: oldestOf(version), to: newestOf(version, known) };
}

function oldestOf(version: string): string {
  return version.replace(/\.x$/, "");
}

/** The release itself, or the newest of a series when there is no release of that name. */
function newestOf(version: string, known: readonly string[]): string {
  if (known.includes(version)) return version;
  const series = `${oldestOf(version)}.`;
  return known.filter((one) => one.startsWith(series)).at(-1) ?? version;
}

/** Whether a release lies in one of the spans. */
export function inSpans(version: string, spans: readonly ReleaseSpan[]): boolean {
  return spans.some(
    ({ from, to }) =>
      (from === undefined || compareVersions(version, from) >= 0) &&
      (to === undefined || compareVersions(version, to) <= 0),
  );
}
