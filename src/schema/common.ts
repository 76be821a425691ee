import { z } from "zod";

/* What the shapes of several files have in common. */

/** One line of words for readers. */
export const line = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .regex(/^[^\n]*$/, "must be one line");

/** An address that readers follow. */
export const https = z.url({ protocol: /^https$/, error: "must be a full https:// address" });

/** An address of the site, which may be served without encryption: on a reader's own computer. */
export const siteAddress = z.url({ protocol: /^https?$/ });
