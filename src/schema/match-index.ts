import type { EmitterId, MessageKind } from "./emitters.ts";
import type { Layer } from "./layers.ts";

/**
 * `/api/index.json`: everything that the matcher needs, made by the build from the articles and the message
 * catalogues. Columns, since they compress better than rows. Apart from its schema, so that who uses the package's
 * matcher needs no types of zod.
 */
export type MatchIndex = {
  $schema?: string | undefined;
  /** Grows when a reader of an older format would misread it. */
  format: 1;
  /** Who prints messages, innermost first. */
  emitters: {
    emitter: EmitterId;
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
    /** Who else prints a template: template, emitter, first, back, kind. */
    also: [template: number, emitter: number, first: number, back: number, kind: number][];
  };
  issues: {
    slug: string;
    title: string;
    summary: string;
    signatures: {
      pattern: string;
      by: string;
      cause?: string | undefined;
      releases?: string | undefined;
      /** As in the article: these words are another issue's too. */
      shared?: true | undefined;
    }[];
    checks: { run: string; prints: string }[];
    /** Where the article gives a fix. */
    layers: Layer[];
  }[];
  /** What the links mean that every failure passes (content/wrappers.json). */
  wrappers: { pattern: string; means: string; specific?: true | undefined }[];
};
