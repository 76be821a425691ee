/**
 * Proves that the releases of which an article speaks are those that have the words:
 * 1. no recording of the article's examples prints a signature on a release that its "releases" leave out;
 * 2. a bound in "releases" is where one of the catalogue's texts in that signature begins or ends;
 * 3. a bound of "affects" is where a signature of that cause begins or ends, by its "releases" or by the catalogue.
 * A bound that the program's logic sets, and not its words, cites the source at the tag of that release.
 */

import type { Article } from "../content/issues.ts";
import type { Affected, Signature } from "../schema/issue.ts";
import { releaseAfter } from "../schema/release.ts";
import { inSpans, type ReleaseSpan, statedReleases } from "../schema/stated-releases.ts";
import { type CataloguedText, cataloguedTexts } from "./catalogue-words.ts";
import type { Check } from "./check.ts";
import { claims } from "./claims.ts";
import { compiledIndex, indexed } from "./compiled.ts";
import {
  isOfAnother,
  namesRelease,
  type Program,
  phraseOf,
  programOf,
  recordedOn,
  sameRelease,
} from "./named-releases.ts";

export const bounds: Check = {
  name: "bounds",
  about:
    "Each release that an article names as the first or last with a wording is that in the program's source, read at every tag, or the article cites the source.",
  needs: [...indexed, claims],
  run: (content) => {
    const { articles, catalogues, examples } = content;
    const compiled = compiledIndex(content);
    const programs = catalogues.flatMap(programOf);
    return articles.flatMap((article) => [
      ...article.issue.signatures.flatMap((signature, i) =>
        programs.flatMap((program) => {
          const stated = statedReleases(phraseOf(signature), program.id, program.releases);
          if (stated.length === 0) return [];
          const at = article.at(["signatures", i, "releases"]);
          if (isOfAnother(program.id, signature)) {
            return [`${at}: speaks of ${program.id}, which "by" does not name. Correct one of the two.`];
          }
          const texts = cataloguedTexts(compiled, signature.pattern).filter(
            ({ emitter }) => emitter === program.id,
          );
          const recorded = recordedOn(signature, article, examples, program.id);
          return [
            ...recorded
              .filter(({ version }) => !inSpans(version, stated))
              .map(
                ({ version, file }) =>
                  `${at}: leaves out ${program.id} ${version}, but ${file} prints this wording. Name every release that prints it.`,
              ),
            ...unfoundedBounds(stated, texts, program, signature, recorded).map((why) => `${at}: ${why}`),
          ];
        }),
      ),
      ...article.issue.affects.flatMap((claim, i) => {
        const program = programs.find(({ id }) => id === claim.runtime);
        return program
          ? unfoundedClaim(claim, article, program, (pattern) => cataloguedTexts(compiled, pattern)).map(
              (why) => `${article.at(["affects", i])}: ${why}`,
            )
          : [];
      }),
    ]);
  },
};

function unfoundedBounds(
  stated: ReleaseSpan[],
  found: CataloguedText[],
  program: Program,
  { sources = [] }: Signature,
  recorded: { version: string }[],
): string[] {
  if (found.length === 0) return [];
  const { id, newest } = program;
  const edges = found.map(({ template, first, last }) => `${JSON.stringify(template)} ${first} to ${last}`);
  const hint = `In the source: ${[...new Set(edges)].join("; ")}. Correct it, or cite the source at that release's tag under "sources".`;
  const cited = (release: string) => namesRelease(sources, release, program);
  return stated.flatMap(({ from, to }) => {
    // A package's own release, with patches: its recording shows it.
    if (from !== undefined && from === to && recorded.some(({ version }) => version === from)) return [];
    const wrong: string[] = [];
    if (from !== undefined && !found.some(({ first }) => sameRelease(first, from)) && !cited(from))
      wrong.push(`no text of this wording begins with ${id} ${from}. ${hint}`);
    if (to === undefined && !found.some(({ last }) => last === newest) && !cited(newest))
      wrong.push(`no text of this wording is in ${id} ${newest} any more. ${hint}`);
    if (to !== undefined && !found.some(({ last }) => sameRelease(last, to)) && !cited(to))
      wrong.push(`no text of this wording ends with ${id} ${to}. ${hint}`);
    return wrong;
  });
}

function unfoundedClaim(
  claim: Affected,
  { issue }: Article,
  program: Program,
  textsIn: (pattern: string) => CataloguedText[],
): string[] {
  const { introduced, fixed, sources = [] } = claim;
  const own = issue.signatures.filter(({ cause }) => cause === claim.cause);
  const stated = own.flatMap((signature) =>
    statedReleases(phraseOf(signature), program.id, program.releases),
  );
  const texts = own
    .flatMap(({ pattern }) => textsIn(pattern))
    .filter(({ emitter }) => emitter === program.id);
  const starts = [...stated.flatMap(({ from }) => from ?? []), ...texts.map(({ first }) => first)];
  const ends = [...stated.flatMap(({ to }) => to ?? []), ...texts.map(({ last }) => last)];
  const known = (release: string) =>
    starts.some((start) => sameRelease(start, release)) ||
    ends.some((end) => sameRelease(releaseAfter(end, program.releases) ?? "", release)) ||
    namesRelease(sources, release, program);
  return [["introduced", introduced] as const, ["fixed", fixed] as const].flatMap(([bound, release]) =>
    release === undefined || known(release)
      ? []
      : [
          `${bound} ${release}: no signature of it begins or ends there, by its "releases" (${stated.map(spanText).join(", ") || "none named"}). Correct it, or cite the source at that release's tag under "sources".`,
        ],
  );
}

function spanText({ from, to }: ReleaseSpan): string {
  if (from === undefined) return `up to ${to}`;
  if (to === undefined) return `≥ ${from}`;
  return from === to ? from : `${from} to ${to}`;
}
