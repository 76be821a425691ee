import type { EmitterId } from "./emitters.ts";

/**
 * What finds a paste's rules: which messages speak of which operation, and what each rule is about. Apart from its
 * schema, so that it is named without loading zod.
 */
export type RuleKeys = {
  /**
   * By operation, and after it the errnos that the words say themselves ("exec ENOENT"), then by program: what its
   * messages' ids have after the program's name, with a blank between two.
   */
  ties: Record<string, Partial<Record<EmitterId, string>>>;
  /** By system call: the operation. */
  calls: Record<string, string>;
  rules: RuleKey[];
};

/** What a rule is about. */
export type RuleKey = {
  slug: string;
  operation: string;
  errno: string;
  /** Absent: any object of the operation. */
  object?: { about: string; paths: string[] } | undefined;
};

/** What the words of a message speak of. */
export type Tie = { operation: string; errnos?: string[]; path?: string };

/** Takes a key of the ties apart: `open ENOENT /dev/fuse`. */
export function tieOf(key: string): Tie {
  const [operation = "", ...said] = key.split(" ");
  const errnos = said.filter((one) => !one.startsWith("/"));
  const path = said.find((one) => one.startsWith("/"));
  return { operation, ...(errnos.length > 0 && { errnos }), ...(path !== undefined && { path }) };
}
