import { nearest } from "../errors/nearest.ts";
import { UserError } from "../errors/user-error.ts";

/**
 * @param what how the name was asked for: "--area", "article"
 * @throws UserError with the nearest known name, or with all when they are few
 */
export function mustBeKnown(name: string, known: string[], what: string): void {
  if (known.includes(name)) return;
  const near = nearest(name, known);
  const hint = near ? `Did you mean "${near}"?` : known.length > 20 ? "" : `There are ${known.join(", ")}.`;
  throw new UserError(`${what}: there is no "${name}". ${hint}`.trim());
}
