import { releaseAfter } from "../schema/release.ts";
import { compareVersions } from "../schema/version.ts";
import type { Span } from "./spans.ts";
import type { Statement } from "./statements.ts";
import { catalogueOf } from "./statements.ts";
import type { Subject } from "./subject.ts";

/**
 * The releases of a wording in words, as articles say them and the check of bounds reads them: "runc ≥ 1.1.0, crun 0.8 to
 * 1.20".
 * @returns undefined when it is every release, or nothing is known of them
 */
export function phraseOf(statements: Statement[], subject: Subject): string | undefined {
  const said = statements.map((statement) => ofRuntime(statement, subject));
  return said.some((one) => one !== undefined) && said.every((one) => one !== undefined)
    ? said.join(", ")
    : undefined;
}

function ofRuntime(
  { runtime, spans, patched, silent, library }: Statement,
  subject: Subject,
): string | undefined {
  const releases = catalogueOf(subject, runtime)?.releases ?? [];
  // What other recorded releases of the span do not print, and what a library may print, cannot be claimed of it.
  // One package may carry a patch; where several print it, the texts are not where it comes from.
  if (silent.length > 0 || library || patched.length > 1) return undefined;
  const ranges = spans.map((span) => rangeOf(span, releases));
  if (ranges.includes(undefined)) return undefined;
  const packaged = patched.map(
    (version) => `${version} as ${distributionOf(runtime, version, subject)} packages it`,
  );
  if (spans.length === 0) return packaged.length > 0 ? `${runtime} ${packaged.join(", ")}` : undefined;
  const list = ranges.join(", ");
  return packaged.length === 0 ? `${runtime} ${list}` : `${runtime} ${list}, and ${packaged.join(", ")}`;
}

function rangeOf({ first, last }: Span, releases: readonly string[]): string | undefined {
  const isOldest = first === releases[0];
  const isNewest = last === releases.at(-1);
  if (isOldest && isNewest) return undefined;
  if (isOldest) return `up to ${last}`;
  const from = finalOf(first, last, releases);
  if (isNewest) return `≥ ${from}`;
  if (from === last) return from;
  return releaseAfter(from, releases) === last ? `${from} and ${last}` : `${from} to ${last}`;
}

/** A candidate counts as its release; runc 1.0.0 alone had candidates that people ran for years. */
function finalOf(first: string, last: string, releases: readonly string[]): string {
  const final = first.replace(/-rc.*$/, "");
  const counts = releases.includes(final) && compareVersions(final, last) <= 0;
  return counts && !first.startsWith("1.0.0-rc") ? final : first;
}

function distributionOf(runtime: string, version: string, { runtimes }: Subject): string {
  const releases = runtimes.find(({ id }) => id === runtime)?.releases ?? [];
  const found = releases.find((release) => release.version === version);
  return found?.distribution.replace(/ \(.*\)$/, "") ?? "its distribution";
}
