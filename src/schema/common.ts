import { z } from "zod";

/* What the shapes of several files have in common. */

/** One line of words for readers. */
export const line = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .regex(/^[^\n]*$/, "must be one line");

/**
 * The error of words that are too long: what for, how many characters there may be, and how many are over.
 * @param what "is too long for a heading"
 */
export function tooLong(what: string, most: number): { error: (issue: { input?: unknown }) => string } {
  return {
    error: ({ input }) => {
      const over = typeof input === "string" ? `, ${input.length - most} too many` : "";
      return `${what}: ${most} characters at most${over}`;
    },
  };
}

/** An address that readers follow. */
export const https = z.url({ protocol: /^https$/, error: "must be a full https:// address" });

/** An address of the site, which may be served without encryption: on a reader's own computer. */
export const siteAddress = z.url({ protocol: /^https?$/ });
