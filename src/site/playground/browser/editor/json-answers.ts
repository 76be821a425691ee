/** A place in a text, in UTF-16 units. */
export type Span = { from: number; to: number };
/** What is wrong at a place. */
export type Problem = Span & { severity: "error" | "warning"; message: string };
/** What can stand at a place, instead of all of the key or value that is there. */
export type Suggestion = Span & {
  /** The key or value, without quotes. */
  label: string;
  /** What to insert, a snippet template of CodeMirror. */
  template: string;
  /** What it means. */
  info: string;
  /** Whether there is something to suggest once it stands there. */
  leadsOn: boolean;
};
/** What a place means. */
export type Meaning = Span & { text: string };

/** What can be said of JSON texts under a schema; of a text without one, what its syntax says. */
export type JsonService = {
  problems(text: string): Promise<Problem[]>;
  suggestions(text: string, offset: number): Promise<Suggestion[]>;
  meaning(text: string, offset: number): Promise<Meaning | undefined>;
};
