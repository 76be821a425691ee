import { UserError } from "./user-error.ts";

/**
 * Waits for all and returns their values; when some failed for a reason that a person can put right, throws one
 * error with all of these, so that an author sees every problem at once.
 */
export async function collectErrors<T>(tasks: Promise<T>[]): Promise<T[]> {
  const results = await Promise.allSettled(tasks);
  const messages: string[] = [];
  const values: T[] = [];
  for (const result of results) {
    if (result.status === "fulfilled") values.push(result.value);
    else if (result.reason instanceof UserError) messages.push(result.reason.message);
    else throw result.reason;
  }
  if (messages.length > 0) throw new UserError(messages.join("\n"));
  return values;
}
