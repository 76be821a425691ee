import { type PlaceholderName, placeholderNames } from "./pattern.ts";

const withSample = new RegExp(`\\{(${placeholderNames.join("|")}):([^{}\\s]+)\\}`, "g");

/** What a command or a part of a title says with a paste's values. */
export type Filled = {
  text: string;
  /**
   * Whose values it has: the paste's, or the samples, since the paste gave none. Unfit: the paste gave one that cannot
   * stand there, so that the sample speaks of something else than the paste does.
   */
  values: "own" | "samples" | "unfit";
};

/**
 * Fills a command that has placeholders with samples, `stat {path:/etc}`, with the values that a paste gave, quoted for
 * a shell: what stands in a log may come from anybody. The sample stays where there is no value, or one that is not
 * plausible (see fillCommand).
 * @param values by placeholder name; none to see the samples
 */
export function fillPlaceholders(command: string, values: Record<string, string> = {}): string {
  return fillCommand(command, values).text;
}

/** As fillPlaceholders, and whose values the command now has. */
export function fillCommand(command: string, values: Record<string, string>): Filled {
  return fill(command, values, (name, sample, value, glued) =>
    isPlausible(name, sample, value, glued) ? quoteForShell(value) : undefined,
  );
}

/** Fills a part of a title, for people: nothing is quoted, and any value is told that is of the sample's shape. */
export function fillTitle(part: string, values: Record<string, string>): Filled {
  return fill(part, values, (name, sample, value) => (hasShapeOf(name, sample, value) ? value : undefined));
}

/** The placeholders of a command or a part of a title, where they stand. */
export function samplesIn(text: string): { name: PlaceholderName; sample: string; at: number }[] {
  return [...text.matchAll(withSample)].flatMap(({ 1: found, 2: sample = "", index }) => {
    const name = placeholderNames.find((known) => known === found);
    return name ? [{ name, sample, at: index }] : [];
  });
}

/** The same text as a pattern: its placeholders without their samples. */
export function withoutSamples(text: string): string {
  return text.replaceAll(withSample, (_, name: string) => `{${name}}`);
}

function fill(
  text: string,
  values: Record<string, string>,
  told: (name: string, sample: string, value: string, glued: boolean) => string | undefined,
): Filled {
  let own = 0;
  let unfit = 0;
  const filled = text.replaceAll(withSample, (_, name: string, sample: string, at: number) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return sample;
    const word = told(name, sample, value, /\S/.test(text.charAt(at - 1)));
    if (word === undefined) unfit++;
    else own++;
    return word ?? sample;
  });
  return { text: filled, values: unfit > 0 ? "unfit" : own > 0 ? "own" : "samples" };
}

/** What no path has that a program printed whole: signs that nobody sees, and what stands for a part left out. */
const noPath = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>*…\ufffd]|\.\.\./u;
const longestPath = 1024;

/** By placeholder, what its values look like. `text` and `cause` can be anything: they never stand in a command. */
const forms: Record<string, RegExp> = {
  name: /^\w[\w.@:+-]*$/,
  number: /^-?\d{1,20}$/,
  hex: /^(?:0x)?[0-9a-f]{1,62}$/i,
  mode: /^[-bcdlps]?[rwxst-]{9}$/,
};

/**
 * Whether a value is what the placeholder stands for, and not something that a log was made to say.
 * @param glued whether it ends a word, `rootfs{path:/etc}`, as only a path from the root can
 */
function isPlausible(name: string, sample: string, value: string, glued: boolean): boolean {
  if (!hasShapeOf(name, sample, value)) return false;
  if (name !== "path") return forms[name]?.test(value) ?? false;
  if (!sample.includes("/")) return forms["name"]?.test(value) ?? false;
  if (glued && !value.startsWith("/")) return false;
  return value.length <= longestPath && !noPath.test(value);
}

/** A command that looks at a file wants a path, one that asks PATH a bare name: the sample says which. */
function hasShapeOf(name: string, sample: string, value: string): boolean {
  if (value.trim() === "") return false;
  if (name !== "path") return true;
  return sample.includes("/") === value.includes("/");
}

function quoteForShell(value: string): string {
  // A name that begins with a hyphen would be read as an option.
  const safe = value.startsWith("-") ? `./${value}` : value;
  return /^[\w@%+=:,./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", `'\\''`)}'`;
}
