/** A repository that an emitter's texts are read from. */
export type Source = {
  repository: string;
  /** The tags of releases; the first group is the version as the project spells it, without "v". */
  tag: RegExp;
  /** The oldest release that is read; without it, every one. */
  since?: string;
  /** Files of its own that are read, as globs (select.ts), and which of them are not. */
  read: string[];
  skip?: string[];
  /**
   * Of a program that does more than containers need: the texts that are kept, and those that are not. What is left
   * out is how it is called, what it traces, and plumbing.
   */
  keep?: RegExp;
  drop?: RegExp;
  /** By a file's name, the programs it is part of whose names stand before its texts: err(3) puts them there. */
  programs?: Record<string, string[]>;
  /** What a daemon only warns of stands in its log, not before whoever runs a container: it is left out. */
  daemon?: true;
  /** Vendored packages whose texts reach its users, from the import path on. */
  vendor?: string[];
};

/** Where an emitter's texts are read. Its releases are those of its own repository, not of what it is published with. */
export type Description = Source & { alsoFrom?: Source[] };

/** Says of an emitter that a person wrote its catalogue: content/messages/READING.md tells what was read. */
export const byReading = "by reading";
