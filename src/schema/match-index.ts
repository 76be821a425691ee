import type { EmitterId, MessageKind } from "./emitters.ts";
import type { Layer } from "./layers.ts";

/** Grows when a reader of an older format would misread an index. */
export const matchIndexFormat = 4;

/** How patterns are looked for, so that who loads the index need not count the words of all of them. */
export type Lookup = {
  /** By pattern: which of its tokens are looked up in a text (src/match/anchors.ts). */
  anchors: number[];
  /** By pattern, in tenths of a bit: how unlikely its tokens are together, among those of all patterns of the index. */
  bits: number[];
};

/** Messages in columns, since they compress better than rows. */
export type PackedMessages = {
  /** Who prints messages, innermost first. */
  emitters: {
    emitter: EmitterId;
    /** Its place in the order in which a failure passes all emitters, whichever file they are in: innermost 0. */
    order: number;
    /** Those that `first` and `back` name, oldest first. */
    releases: string[];
    /** How many of the templates are its own. */
    templates: number;
  }[];
  messages: {
    /**
     * The emitters' own templates, a line each, one emitter after the other; a text that several print is the first
     * one's. A placeholder is a brace and a letter: `{c` cause, `{e` errno, `{i` name, `{m` mode, `{n` number, `{p`
     * path, `{t` text, `{x` hex.
     */
    templates: string;
    /** By template: the first release that has it, as an index into its emitter's releases. */
    first: number[];
    /** By template: how many releases back from the newest the last one is that has it. */
    back: number[];
    /** By template: index into `kinds`. */
    kind: number[];
    kinds: MessageKind[];
    /** Who else prints a template. */
    also: AlsoPrinted[];
  };
};

/** Another emitter of a template: template, emitter, first, back, kind. */
export type AlsoPrinted = [template: number, emitter: number, first: number, back: number, kind: number];

/**
 * `/api/index.json`: what the matcher needs, made by the build from the articles and the message catalogues. It answers
 * alone, or with `/api/index-more.json` beside it. Apart from its schema, so that who uses the package's matcher needs
 * no types of zod.
 */
export type MatchIndex = PackedMessages & {
  $schema?: string | undefined;
  format: typeof matchIndexFormat;
  issues: {
    slug: string;
    title: string;
    /** Parts of the title with placeholders for its example values; other wordings that an answer can be headed by. */
    heads?: string[] | undefined;
    summary: string;
    symptoms: string[];
    /** The errnos that it is about: a wording with another one is something else's. */
    errno: string[];
    signatures: {
      pattern: string;
      by: string;
      cause?: string | undefined;
      releases?: string | undefined;
      /** As in the article: these words are another issue's too. */
      shared?: true | undefined;
    }[];
    checks: {
      run: string;
      prints: string;
      /** The same check as it is typed in other layers. */
      also?: Partial<Record<Layer, string>> | undefined;
    }[];
    /** Where the article gives a fix. */
    layers: Layer[];
  }[];
  /** What the links mean that every failure passes (content/wrappers.json). */
  wrappers: {
    pattern: string;
    means: string;
    specific?: true | undefined;
    /** Whose words they are, where the catalogues have their program. */
    by?: EmitterId | undefined;
  }[];
  /** Of the patterns of articles, of wrappers, then of messages. */
  lookup: Lookup;
  /** What the second file of this one is known by. Absent where there is none: the index then holds every message. */
  more?: { build: string } | undefined;
};

/** `/api/index-more.json`: the messages that are not in the first file, those of engines and of programs beside them. */
export type MoreMessages = PackedMessages & {
  $schema?: string | undefined;
  format: typeof matchIndexFormat;
  /** The first file that this one belongs to has the same. */
  build: string;
  /** Of its messages. */
  lookup: Lookup;
  /** Which of its emitters print a template of the first file, too. */
  alsoFirst: AlsoPrinted[];
};
