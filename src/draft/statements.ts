import { cataloguedTexts } from "../checks/catalogue-words.ts";
import { findPattern } from "../match/occurs.ts";
import { peel } from "../match/peel.ts";
import type { Catalogue, Message } from "../schema/message.ts";
import { sourceAddress } from "../schema/message-source.ts";
import { releaseAfter } from "../schema/release.ts";
import { compareVersions } from "../schema/version.ts";
import type { RuntimeId } from "../schema/vocabulary.ts";
import { inBoth, inRelease, releaseBefore, type Span, united } from "./spans.ts";
import type { Subject } from "./subject.ts";
import { patternOf } from "./wording.ts";
import type { Candidate, Printed } from "./wordings.ts";

/** What is known of the releases of a runtime that print a wording. */
export type Statement = {
  runtime: RuntimeId;
  /** The runtime's own texts in it, innermost last; none when Go or the kernel says all of it. */
  messages: Message[];
  /** The releases whose source has all of these texts, as far as the recordings bear that out; none when there are no texts. */
  spans: Span[];
  /** A library prints a part of it: the catalogue knows in which releases the library has the text, not who calls it. */
  library: boolean;
  /** Where a span begins or ends with a longer text that has these words in it. */
  cited: string[];
  /** Recorded releases that print it although no such text is in their source: packages with patches. */
  patched: string[];
  /** Where a span ends by inference: another wording ends or begins beside it. Each with the source to look at. */
  inferred: Inferred[];
  /** Recorded releases in the spans that print other words, where nothing says which release changed. */
  silent: string[];
};

/**
 * Says of each wording in which releases a runtime has it.
 * @returns for each wording a statement for each runtime that prints it and has a catalogue
 */
export function statementsOf(candidates: Candidate[], subject: Subject): Statement[][] {
  const first = candidates.map((candidate) => statedByTexts(candidate, subject));
  return first.map((statements, i) => {
    const candidate = candidates[i];
    return candidate ? statements.map((one) => trimmed(one, candidate, { candidates, first, subject })) : [];
  });
}

/** The catalogue of a runtime. */
export function catalogueOf({ catalogues }: Subject, runtime: string): Catalogue | undefined {
  return catalogues.find(({ emitter }) => emitter === runtime);
}

function statedByTexts({ parts, printed, runtimes }: Candidate, subject: Subject): Statement[] {
  return runtimes.flatMap((runtime): Statement[] => {
    const catalogue = catalogueOf(subject, runtime);
    if (!catalogue) return [];
    const own = printed.filter((one) => one.runtime === runtime);
    const ids = new Set(
      own.flatMap(({ links }) => links.flatMap(({ owners }) => owners.map(({ id }) => id))),
    );
    const messages = [...ids].flatMap((id) => catalogue.messages.find((one) => one.id === id) ?? []);
    const known = own.flatMap((one) => spanOf(one, messages));
    const alike = known.length > 0 ? variantsOf(patternOf(parts), own, subject) : [];
    const spans = united([...known, ...alike], catalogue.releases);
    return [
      {
        runtime,
        messages,
        spans,
        library: messages.some(isOfLibrary),
        cited: [],
        patched: [],
        inferred: [],
        silent: [],
      },
    ];
  });
}

/** Whether a text stands in the source of a library that the runtime carries along. Its cgroups were runc's own once. */
export function isOfLibrary({ file }: Message): boolean {
  return /^(?:vendor\/(?!github\.com\/opencontainers\/cgroups\/)|libocispec\/)/.test(file);
}

/**
 * The releases that have every link which is the runtime's own; not the one that printed it, when a patch brought a link.
 * None when the line names another file of the source than the catalogue does.
 */
function spanOf({ links, text }: Printed, messages: Message[]): Span[] {
  const [first, ...more] = links.flatMap(({ own, owners: [owner] }) => (own && owner ? [owner] : []));
  const [, place] = /^(\w+\.go):\d+: $/.exec(text.slice(0, links[0]?.place.start)) ?? [];
  const file = messages.find(({ id }) => id === first?.id)?.file;
  if (place !== undefined && file !== undefined && !file.endsWith(`/${place}`)) return [];
  const common = more.reduce<Span | undefined>((span, one) => span && inBoth(span, one), first);
  return common ? [{ first: common.first, last: common.last }] : [];
}

/** Other texts of the runtime that are the very same words: "mount `{text}` to `/{text}`: {errno}". */
function variantsOf(pattern: string, printed: Printed[], { compiled }: Subject): Span[] {
  const [first] = printed;
  const [link] = first?.links ?? [];
  // Of a chain each link has its own variants; which go together, only a recording shows.
  if (!first || !link || first.links.length > 1) return [];
  return cataloguedTexts(compiled, pattern)
    .filter(({ emitter, template }) => emitter === first.runtime && isAlike(template, link.template))
    .map(({ first: from, last }) => ({ first: from, last }));
}

/** Whether a text prints all that another does: with words in place of a value or the reverse, perhaps with more behind. */
function isAlike(template: string, other: string): boolean {
  return new RegExp(`^${shapeOf(other)}`).test(template) || new RegExp(`^${shapeOf(template)}$`).test(other);
}

function shapeOf(template: string): string {
  return template
    .split(/\/?\{\w+\}/)
    .map((literal) => literal.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&"))
    .join(".+");
}

/** Each once, oldest first. */
export function versionsOf(printed: { version: string }[]): string[] {
  return [...new Set(printed.map(({ version }) => version))].sort(compareVersions);
}

/** Where a wording's releases end though its words do not: what a person has to look up. */
export type Inferred = { release: string; because: string; sources: string[] };

type All = { candidates: Candidate[]; first: Statement[][]; subject: Subject };

/** Cuts a span where a recorded release of it fails in the same steps with other words. */
function trimmed(statement: Statement, { parts, printed }: Candidate, all: All): Statement {
  const { runtime } = statement;
  const pattern = patternOf(parts);
  const own = printed.filter((one) => one.runtime === runtime);
  const printing = versionsOf(own);
  const steps = new Set(own.map(({ step }) => step));
  // A release on which the steps succeed says nothing of how the runtime words it.
  const inPlace = all.candidates.flatMap((candidate, i) => {
    const there = candidate.printed.filter(
      (one) => one.runtime === runtime && steps.has(one.step) && !findPattern(pattern, peel(one.text)),
    );
    return there.map(({ version }) => ({
      version,
      stated: all.first[i]?.find((one) => one.runtime === runtime),
    }));
  });
  const cut: Statement = { ...statement, spans: [], inferred: [], silent: [] };
  for (const span of statement.spans) {
    const inside = printing.filter((version) => inRelease(version, span));
    const [oldest = "", newest = ""] = [inside[0], inside.at(-1)];
    const others = inPlace
      .filter(({ version }) => inRelease(version, span) && !printing.includes(version))
      .map(({ version, stated }) => {
        const isBelow = compareVersions(version, oldest) < 0;
        const edge = isBelow
          ? edgeOf(stated, version, oldest, "last", all.subject)
          : edgeOf(stated, version, newest, "first", all.subject);
        return { version, isBelow, edge };
      });
    cut.silent.push(...others.flatMap(({ version, edge }) => (edge ? [] : [version])));
    // Of several that took its place the nearest did.
    const edges = (below: boolean) =>
      others
        .flatMap(({ isBelow, edge }) => (isBelow === below && edge ? [edge] : []))
        .sort((a, b) => compareVersions(a.release, b.release));
    const [start, end] = [edges(true).at(-1), edges(false)[0]];
    cut.spans.push({ first: start?.release ?? span.first, last: end?.release ?? span.last });
    for (const edge of [start, end]) {
      if (edge) cut.inferred.push({ ...edge, sources: sourcesOf(statement, edge.release, all.subject) });
    }
  }
  return { ...cut, silent: [...new Set(cut.silent)].sort(compareVersions) };
}

/**
 * The release beside the one with which the words begin or end that another release prints in a wording's place, when
 * that lies between the two.
 */
function edgeOf(
  stated: Statement | undefined,
  version: string,
  printing: string,
  edge: keyof Span,
  subject: Subject,
): Omit<Inferred, "sources"> | undefined {
  const span = stated?.spans.find((one) => inRelease(version, one) && !inRelease(printing, one));
  if (!stated || !span) return undefined;
  const releases = catalogueOf(subject, stated.runtime)?.releases ?? [];
  const release = edge === "last" ? releaseAfter(span.last, releases) : releaseBefore(span.first, releases);
  const template = stated.messages.find((one) => one[edge] === span[edge])?.template ?? "";
  const because = `${JSON.stringify(template)}, which ${version} prints there, ${edge === "last" ? "ends" : "begins"} with ${span[edge]}`;
  return release === undefined ? undefined : { release, because };
}

/** Where a wording's innermost text stands in a release. */
export function sourcesOf({ runtime, messages }: Statement, release: string, subject: Subject): string[] {
  const catalogue = catalogueOf(subject, runtime);
  const message = messages.at(-1);
  const address = catalogue && message && sourceAddress(catalogue, { ...message, last: release });
  return address === undefined ? [] : [address];
}
