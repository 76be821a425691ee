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
