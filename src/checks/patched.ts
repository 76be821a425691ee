/**
 * Proves that no upstream range is read off a distribution's package that is patched, or whose patches are not known:
 * 1. a first or last release in "releases" that no text of the catalogue has as its own, and whose nearest recording is
 *    of such a package, cites the source at that release's tag;
 * 2. a single release of such a package names the distribution: "runc 1.1.5 as Debian 12 patches it";
 * 3. a bound of "affects" does not rest on such a release alone.
 */

import type { Article } from "../content/issues.ts";
import { ownPackageOf, patchedOf, releasesOf } from "../lab/image/contents.ts";
import { labFolder, readLock } from "../lab/image/image.ts";
import type { Compiled } from "../match/compile.ts";
import type { Signature } from "../schema/issue.ts";
import type { LabLock } from "../schema/lab-lock.ts";
import { releaseAfter } from "../schema/release.ts";
import { inSpans, type ReleaseSpan, statedReleases } from "../schema/stated-releases.ts";
import { compareVersions } from "../schema/version.ts";
import { bounds } from "./bounds.ts";
import { type CataloguedText, cataloguedTexts } from "./catalogue-words.ts";
import type { Check } from "./check.ts";
import { compiledIndex } from "./compiled.ts";
import { lab } from "./lab.ts";
import {
  namesRelease,
  type Program,
  phraseOf,
  programOf,
  recordedOn,
  sameRelease,
} from "./named-releases.ts";

export const patched: Check = {
  name: "patched packages",
  about:
    "No first or last release of a wording is taken from the recording of a package that its distribution has patched: the program's source has it, in the catalogue or cited at that release's tag.",
  needs: [bounds, lab],
  run: async (content) => {
    const { articles, catalogues, examples, root } = content;
    const compiled = compiledIndex(content);
    const programs = catalogues.flatMap(programOf);
    const lock = await readLock(labFolder(root));
    return articles.flatMap((article) =>
      programs.flatMap((program) => [
        ...article.issue.signatures.flatMap((signature, i) => {
          const printing = recordedOn(signature, article, examples, program.id);
          return unfounded(signature, textsOf(compiled, signature, program), program, printing, lock).map(
            (why) => `${article.at(["signatures", i, "releases"])}: ${why}`,
          );
        }),
        ...unfoundedClaims(article, compiled, program),
      ]),
    );
  },
};

/** A recording that prints the wording. */
type Printing = { version: string; file: string };

function unfounded(
  signature: Signature,
  texts: CataloguedText[],
  program: Program,
  printing: Printing[],
  lock: LabLock,
): string[] {
  const phrase = phraseOf(signature);
  const { sources = [] } = signature;
  return statedReleases(phrase, program.id, program.releases).flatMap((span) => {
    if (isOfDistribution(phrase, span, program)) return [];
    const shown = printing
      .filter(({ version }) => inSpans(version, [span]))
      .sort((a, b) => compareVersions(a.version, b.version));
    const edges = [
      { release: span.from, texts: texts.map(({ first }) => first), nearest: shown.at(0) },
      { release: span.to, texts: texts.map(({ last }) => last), nearest: shown.at(-1) },
    ];
    const wrong = edges.flatMap(({ release, texts: known, nearest }) => {
      if (release === undefined || nearest === undefined) return [];
      if (known.some((one) => sameRelease(one, release)) || namesRelease(sources, release, program))
        return [];
      const why = whyNotUpstreams(nearest, program, lock);
      return why === undefined
        ? []
        : [
            `${program.id} ${release} ${why} Cite ${citation(release, program)}, or name the one release as the distribution's: "as Debian 12 patches it".`,
          ];
    });
    // A single release is both ends.
    return [...new Set(wrong)];
  });
}

/** Why a recording does not show what upstream's release prints; undefined when it does. */
function whyNotUpstreams({ version, file }: Printing, { id }: Program, lock: LabLock): string | undefined {
  const release = releasesOf(lock).find((one) => one.runtime === id && one.version === version);
  const own = release && ownPackageOf(lock, release);
  const state = release && patchedOf(release.patches);
  if (own === undefined || state === "unpatched") return undefined;
  const is =
    state === "patched" ? "has patches of the distribution" : "may have patches: its list is not known";
  return `rests on ${file} alone, and the package that ran there, ${own.name} ${own.version}, ${is}.`;
}

function citation(release: string, { repository, tag }: Program): string {
  const address = `${repository}/blob/${tag.replace("{release}", release)}/…`;
  return `the upstream source at that release's tag, sources: ["${address}"]`;
}

const distribution = /\b(?:Debian|Ubuntu|RHEL|Fedora|CentOS) [\d.]+/;

/** Whether a phrase says of a single release that it is a distribution's: "1.0.0-rc93 as Debian 11 patches it". */
function isOfDistribution(phrase: string, { from, to }: ReleaseSpan, { id, releases }: Program): boolean {
  if (from === undefined || from !== to) return false;
  return phrase
    .split(/[,;]|\band\b/)
    .some(
      (part) =>
        distribution.test(part) &&
        statedReleases(`${id} ${part}`, id, releases).some((span) => span.from === from && span.to === to),
    );
}

/** The bounds of "affects" that only a distribution's release stands for. */
function unfoundedClaims(article: Article, compiled: Compiled, program: Program): string[] {
  return article.issue.affects.flatMap((claim, i) => {
    if (claim.runtime !== program.id) return [];
    const { introduced, fixed, sources = [] } = claim;
    const own = article.issue.signatures.filter(({ cause }) => cause === claim.cause);
    const spans = own.flatMap((signature) => {
      const phrase = phraseOf(signature);
      return statedReleases(phrase, program.id, program.releases).map((span) => ({
        ...span,
        ofDistribution: isOfDistribution(phrase, span, program),
      }));
    });
    const texts = own.flatMap((signature) => textsOf(compiled, signature, program));
    const upstream = spans.filter(({ ofDistribution }) => !ofDistribution);
    const starts = [...upstream.flatMap(({ from }) => from ?? []), ...texts.map(({ first }) => first)];
    const ends = [...upstream.flatMap(({ to }) => to ?? []), ...texts.map(({ last }) => last)];
    return [["introduced", introduced] as const, ["fixed", fixed] as const].flatMap(([bound, release]) => {
      if (release === undefined || namesRelease(sources, release, program)) return [];
      if (starts.some((start) => sameRelease(start, release))) return [];
      if (ends.some((end) => sameRelease(releaseAfter(end, program.releases) ?? "", release))) return [];
      return [
        `${article.at(["affects", i])}: ${bound} ${release} rests on a release that "releases" call a distribution's: no upstream release is known to begin or end there. Correct it, or cite ${citation(release, program)}.`,
      ];
    });
  });
}

function textsOf(compiled: Compiled, { pattern }: Signature, { id }: Program): CataloguedText[] {
  return cataloguedTexts(compiled, pattern).filter(({ emitter }) => emitter === id);
}
