/** A pattern as a reader takes it: in its source a brace that begins no placeholder stands twice. */
export function patternText(pattern: string): string {
  return pattern.replaceAll("{{", "{");
}
