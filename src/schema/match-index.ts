import type { EmitterId, MessageKind } from "./emitters.ts";

/**
 * `/api/index.json`: everything that the matcher needs, made by the build from the articles and the message
 * catalogues. Columns, since they compress better than rows. Apart from its schema, so that who uses the package's
 * matcher needs no types of zod.
 */
export type MatchIndex = {
  $schema?: string | undefined;
  /** Grows when a reader of an older format would misread it. */
  format: 1;
  emitters: { emitter: EmitterId; releases: string[] }[];
  messages: {
    /** One template each, in code point order. */
    templates: string[];
    /** How many programs print each of them. */
    owners: number[];
    /**
     * For each template's owners, one template after the other: index into `emitters`, into that emitter's releases
     * (the first and the last that have it), and into `kinds`.
     */
    emitter: number[];
    first: number[];
    last: number[];
    kind: number[];
    kinds: MessageKind[];
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
  }[];
  /** What the links mean that every failure passes (content/wrappers.json). */
  wrappers: { pattern: string; means: string; specific?: true | undefined }[];
};
