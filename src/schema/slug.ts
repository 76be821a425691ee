import { z } from "zod";

/** The name of an issue or an example: lower-case words joined by hyphens. Never changes once published. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens (exec-not-found)");
