import { endOfErrno, startOfErrno } from "./errno.ts";
import type { PlaceholderName } from "./pattern.ts";

/** No value is longer (characters): what lies further apart in a line is another message. */
export const LONGEST_VALUE = 1024;
/** No value of a fixed form is longer. */
const LONGEST_FORM = 64;

/** Values of a fixed form, in lower case: where one begins says where it ends. An errno is one too (errno.ts). */
const forms = new Map<PlaceholderName, string>([
  ["number", "-?\\d+"],
  ["hex", "(?:0x)?[0-9a-f]{1,62}"],
  // A file mode as `ls -l` prints it: type, permissions, and a sign for an ACL or an SELinux label.
  ["mode", "[-bcdlps]?[rwxst-]{9}[.+@]?"],
]);
const forwards = new Map([...forms].map(([name, form]) => [name, new RegExp(form, "y")]));
const backwards = new Map([...forms].map(([name, form]) => [name, new RegExp(`(?:${form})$`)]));

/** Values that end where a character comes which they can't hold. */
const stops = new Map<PlaceholderName, RegExp>([
  ["path", /[\s"'`]/],
  ["name", /[^\w.-]/],
]);

/** Whether a placeholder's values have a fixed form. */
export function hasForm(name: PlaceholderName): boolean {
  return name === "errno" || forwards.has(name);
}

/** Where a value of a fixed form that begins at `from` ends; -1 when none does. */
export function endOfForm(name: PlaceholderName, lower: string, from: number): number {
  if (name === "errno") return endOfErrno(lower, from);
  const form = forwards.get(name);
  if (!form) return -1;
  form.lastIndex = from;
  return form.test(lower) ? form.lastIndex : -1;
}

/** Where a value of a fixed form that ends before `to` begins; -1 when none does. */
export function startOfForm(name: PlaceholderName, lower: string, to: number): number {
  const before = lower.slice(Math.max(0, to - LONGEST_FORM), to);
  if (name === "errno") {
    const start = startOfErrno(before);
    return start === -1 ? -1 : to - before.length + start;
  }
  const match = backwards.get(name)?.exec(before);
  return match ? to - match[0].length : -1;
}

/**
 * Where the run of characters that a value can hold ends, looking no further than `to`.
 * @param quote the quotation mark that encloses the value: then only that one ends it
 */
export function endOfRun(
  name: PlaceholderName,
  lower: string,
  from: number,
  to: number,
  quote: string,
): number {
  if (quote !== "" && name === "path") {
    const closing = lower.slice(from, to).indexOf(quote);
    return closing === -1 ? to : from + closing;
  }
  const index = stops.get(name)?.exec(lower.slice(from, to))?.index;
  return index === undefined ? to : from + index;
}

/** Where the run of characters that a value can hold begins, looking back no further than `from`. */
export function startOfRun(name: PlaceholderName, lower: string, from: number, to: number): number {
  const stop = stops.get(name);
  if (!stop) return from;
  let start = to;
  while (start > from && !stop.test(lower.charAt(start - 1))) start--;
  return start;
}
