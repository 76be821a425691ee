import { rendered } from "../../checks/rendered.ts";
import { printedLines } from "../../lab/recording/format.ts";
import type { Answer, Emitter } from "../../match/answer.ts";
import { createMatcher, type Matcher } from "../../match/matcher.ts";
import type { EmitterId } from "../../schema/emitters.ts";
import type { Issue } from "../../schema/issue.ts";
import type { Catalogue } from "../../schema/message.ts";
import type { RecordedStep } from "../../schema/recording.ts";
import type { Release } from "../../schema/release.ts";
import { compareVersions } from "../../schema/version.ts";
import type { Wrapper } from "../../schema/wrapper.ts";
import { fromContent } from "../data/site-content.ts";
import { indexFiles } from "../data-files/index-files.ts";

/** What is known of a message beside its catalogue. */
export type Known = {
  /** The articles with a wording that has it. */
  articles: Set<string>;
  /** The examples in whose recordings its program printed it. */
  examples: Set<string>;
  /** Messages that stood inside it, and those that it stood inside of: in recordings, and in pastes of articles. */
  wraps: Map<string, Emitter>;
  wrappedIn: Map<string, Emitter>;
  /** What it means, in English, where it is one that every failure passes. */
  means?: string;
};

/** What is known of messages, by their ids. */
export type KnownMessages = ReadonlyMap<string, Known>;

/** The same of this site's content. */
export const knownMessages = fromContent(async (content) => {
  const { index, more } = await indexFiles();
  return knownIn(content, createMatcher(index, more));
});

/** What of the content says something of messages. */
type Sources = {
  articles: { slug: string; issue: Pick<Issue, "signatures" | "pastes"> }[];
  catalogues: Pick<Catalogue, "messages">[];
  examples: { slug: string; recordings: { header: Release; steps: RecordedStep[] }[] }[];
  wrappers: Pick<Wrapper, "pattern" | "means">[];
};

/** Reads all that articles and recordings print with the matcher that reads pastes. */
export function knownIn(
  { articles, catalogues, examples, wrappers }: Sources,
  matcher: Matcher,
): KnownMessages {
  const found = new Map<string, Known>();
  const of = (id: string): Known => {
    const known = found.get(id) ?? {
      articles: new Set(),
      examples: new Set(),
      wraps: new Map(),
      wrappedIn: new Map(),
    };
    found.set(id, known);
    return known;
  };
  const link = (answer: Answer, printer?: Release): void => {
    for (const { outer, inner } of linksIn(answer, printer)) {
      of(outer.id).wraps.set(inner.id, inner);
      of(inner.id).wrappedIn.set(outer.id, outer);
    }
  };
  for (const { slug, issue } of articles) {
    for (const { pattern, by } of issue.signatures) {
      for (const { emitters } of matcher.explain(rendered(pattern)).messages)
        for (const { id } of printersNamed(emitters, by)) of(id).articles.add(slug);
    }
    for (const paste of issue.pastes) link(matcher.explain(paste));
  }
  for (const { slug, recordings } of examples) {
    for (const [line, printers] of linesOf(recordings)) {
      const answer = matcher.explain(line);
      for (const printer of printers) {
        for (const { emitters } of answer.messages) {
          const own = printedBy(emitters, printer);
          if (own) of(own.id).examples.add(slug);
        }
        link(answer, printer);
      }
    }
  }
  for (const { pattern, means } of wrappers) {
    for (const { messages } of catalogues) {
      const message = messages.find(({ template }) => template === pattern);
      if (message) of(message.id).means = means;
    }
  }
  return found;
}

type Recordings = Sources["examples"][number]["recordings"];

/** Every line that an example printed, once, with the releases that ran when it was printed. */
function linesOf(recordings: Recordings): Map<string, Release[]> {
  const lines = new Map<string, Release[]>();
  for (const { header, steps } of recordings) {
    for (const line of new Set(printedLines(steps))) {
      const { runtime, version } = header;
      lines.set(line, [...(lines.get(line) ?? []), { runtime, version }]);
    }
  }
  return lines;
}

/** Two messages of which one stood inside the other. */
function linksIn(
  { chain, messages }: Answer,
  printer: Release | undefined,
): { outer: Emitter; inner: Emitter }[] {
  const printers = chain.map(({ message }) => {
    const emitters = message === undefined ? undefined : messages[message]?.emitters;
    if (!emitters) return undefined;
    // Of several programs that print a text, a recording knows which one ran.
    return (printer && printedBy(emitters, printer)) ?? emitters[0];
  });
  return printers.slice(1).flatMap((inner, at) => {
    const outer = printers[at];
    return outer && inner && outer.id !== inner.id ? { outer, inner } : [];
  });
}

/** The one of several printers of a text that ran, if its release has the text. */
function printedBy(emitters: readonly Emitter[], { runtime, version }: Release): Emitter | undefined {
  return emitters.find(
    ({ emitter, first, last }) =>
      emitter === runtime && compareVersions(first, version) <= 0 && compareVersions(version, last) <= 0,
  );
}

/** Those that an article names as who prints its words; all where it names none of them. */
function printersNamed(emitters: readonly Emitter[], by: string | undefined): readonly Emitter[] {
  const named = (emitter: EmitterId): boolean => new RegExp(`\\b${emitter}\\b`, "i").test(by ?? "");
  const own = emitters.filter(({ emitter }) => named(emitter));
  return own.length > 0 ? own : emitters;
}
