import type { z } from "zod";
import { UserError } from "../../src/errors/user-error.ts";

/**
 * What is needed of a tool's JSON report.
 * @throws UserError when it is not one
 */
export function readReport<S extends z.ZodType>(schema: S, text: string, tool: string): z.output<S> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new UserError(
      `the report of ${tool} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
