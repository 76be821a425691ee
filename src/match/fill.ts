import { placeholderNames } from "./pattern.ts";

const withSample = new RegExp(`\\{(${placeholderNames.join("|")}):([^{}\\s]+)\\}`, "g");

/**
 * Fills a command that has placeholders with samples, `stat {path:/etc}`, with the values that a paste gave, quoted for
 * a shell: what stands in a log may come from anybody. Without a value the sample stays.
 * @param values by placeholder name; none to see the samples
 */
export function fillPlaceholders(command: string, values: Record<string, string> = {}): string {
  return command.replaceAll(withSample, (_, name: string, sample: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? sample : quoteForShell(value);
  });
}

function quoteForShell(value: string): string {
  // A name that begins with a hyphen would be read as an option.
  const safe = value.startsWith("-") ? `./${value}` : value;
  return /^[\w@%+=:,./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", `'\\''`)}'`;
}
