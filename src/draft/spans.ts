import { compareVersions } from "../schema/version.ts";

/** Releases of a program, both ends included, as its catalogue names them. */
export type Span = { first: string; last: string };

/** Whether a release is one of a span. */
export function inRelease(version: string, { first, last }: Span): boolean {
  return compareVersions(version, first) >= 0 && compareVersions(version, last) <= 0;
}

/** The releases that two spans have in common. */
export function inBoth(a: Span, b: Span): Span | undefined {
  const first = compareVersions(a.first, b.first) >= 0 ? a.first : b.first;
  const last = compareVersions(a.last, b.last) <= 0 ? a.last : b.last;
  return compareVersions(first, last) <= 0 ? { first, last } : undefined;
}

/** The runs of releases for which something holds, in a program's order. */
export function runsOf(releases: readonly string[], holds: (release: string) => boolean): Span[] {
  const runs: Span[] = [];
  let open: Span | undefined;
  for (const release of releases) {
    if (!holds(release)) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { first: release, last: release };
      runs.push(open);
    }
    open.last = release;
  }
  return runs;
}

/** The releases of several spans, each once, in as few spans as can be. */
export function united(spans: readonly Span[], releases: readonly string[]): Span[] {
  return runsOf(releases, (release) => spans.some((span) => inRelease(release, span)));
}

/** "1.2.0 to 1.2.7", or one release. */
export function spanText({ first, last }: Span): string {
  return first === last ? first : `${first} to ${last}`;
}

/** The release before another, if there is one. */
export function releaseBefore(release: string, releases: readonly string[]): string | undefined {
  return releases[releases.indexOf(release) - 1];
}
