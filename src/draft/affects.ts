import { peeledText } from "../checks/outcomes.ts";
import { findPattern } from "../match/occurs.ts";
import type { Affected } from "../schema/issue.ts";
import { releaseAfter } from "../schema/release.ts";
import { compareVersions } from "../schema/version.ts";
import { type RuntimeId, runtimeIds } from "../schema/vocabulary.ts";
import type { Proposal } from "./signatures.ts";
import { runsOf } from "./spans.ts";
import { catalogueOf, type Statement, sourcesOf, versionsOf } from "./statements.ts";
import type { Subject } from "./subject.ts";

/** A range of `affects`, with what a person has to look up. */
export type Range = { claim: Affected; todo: string[] };

/**
 * The releases that have the issue: those whose recordings print one of the wordings, up to the release with which the
 * catalogue's text begins or ends where the neighbours in the lab lie apart.
 */
export function rangesOf(proposals: Proposal[], subject: Subject): Range[] {
  const runtimes = runtimeIds.filter((id) =>
    proposals.some(({ printed }) => printed.some(({ runtime }) => runtime === id)),
  );
  return runtimes.flatMap((runtime) => {
    const recordings = subject.examples
      .flatMap((example) => example.recordings)
      .filter(({ header }) => header.runtime === runtime);
    const recorded = versionsOf(recordings.map(({ header }) => header));
    const prints = (version: string) =>
      recordings.some(
        (one) =>
          one.header.version === version &&
          proposals.some(({ pattern }) => findPattern(pattern, peeledText(one))),
      );
    return runsOf(recorded, prints).map(({ first, last }): Range => {
      const before = recorded[recorded.indexOf(first) - 1];
      const after = recorded[recorded.indexOf(last) + 1];
      const stated = (version: string) => statementsAt(proposals, runtime, version);
      const start = before === undefined ? undefined : startAfter(before, first, stated(first), subject);
      const end = after === undefined ? undefined : endBefore(after, last, stated(last), subject);
      const sources = [...new Set([...(start?.sources ?? []), ...(end?.sources ?? [])])];
      return {
        claim: {
          runtime,
          ...(start && { introduced: start.release }),
          ...(end && { fixed: end.release }),
          ...(sources.length > 0 && { sources }),
        },
        todo: [...(start?.todo ?? []), ...(end?.todo ?? [])],
      };
    });
  });
}

type Bound = { release: string; sources: string[]; todo: string[] };

/** What is known of the wordings that a release prints. */
function statementsAt(proposals: Proposal[], runtime: RuntimeId, version: string): Statement[] {
  return proposals
    .filter(({ printed }) => printed.some((one) => one.runtime === runtime && one.version === version))
    .flatMap(({ statements }) => statements.filter((one) => one.runtime === runtime));
}

function startAfter(before: string, first: string, stated: Statement[], subject: Subject): Bound {
  const found = stated.flatMap((one) =>
    one.spans
      .filter((span) => compareVersions(span.first, before) > 0 && compareVersions(span.first, first) <= 0)
      .map((span) => ({ release: span.first, sources: sourcesOf(one, span.first, subject) })),
  );
  const oldest = found.sort((a, b) => compareVersions(a.release, b.release))[0];
  return oldest
    ? { ...oldest, todo: [] }
    : unknownBound(first, before, "does not print it", "prints it", stated, subject);
}

function endBefore(after: string, last: string, stated: Statement[], subject: Subject): Bound {
  const found = stated.flatMap((one) => {
    const releases = catalogueOf(subject, one.runtime)?.releases ?? [];
    return one.spans
      .filter((span) => compareVersions(span.last, after) < 0 && compareVersions(span.last, last) >= 0)
      .map((span) => ({
        release: releaseAfter(span.last, releases) ?? after,
        sources: sourcesOf(one, span.last, subject),
      }));
  });
  const newest = found.sort((a, b) => compareVersions(b.release, a.release))[0];
  // Words that the newer release still has say nothing of where it stopped to fail.
  const stays = stated.some((one) => one.spans.some((span) => compareVersions(span.last, after) >= 0));
  return newest && !stays
    ? { ...newest, todo: [] }
    : unknownBound(after, last, "prints it", "does not any more", stated, subject);
}

/** The lab's release stands in until somebody has looked: it is the last that can be right. */
function unknownBound(
  release: string,
  other: string,
  one: string,
  two: string,
  stated: Statement[],
  subject: Subject,
): Bound {
  const runtime = stated[0]?.runtime;
  const releases = (runtime && catalogueOf(subject, runtime)?.releases) ?? [];
  const between = releases.filter((v) => compareVersions(v, other) > 0 && compareVersions(v, release) < 0);
  if (between.length === 0) return { release, sources: [], todo: [`cite the change of ${release}`] };
  const files = [
    ...new Set(stated.flatMap((statement) => sourcesOf(statement, between[0] ?? release, subject))),
  ];
  const look = files.length > 0 ? `: ${files.slice(0, 2).join(" ")}` : "";
  return {
    release,
    sources: [],
    todo: [
      `${other} ${one}, ${release} ${two}; between them lie ${between[0]} to ${between.at(-1)}. Look which release changed, and cite it${look}`,
    ],
  };
}
