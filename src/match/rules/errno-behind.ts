import { errnoByNumber, errnoNames, errnosByText } from "../errno.ts";
import { errnoTexts } from "./errno-texts.ts";

/** Two names of one number. */
const usual: Record<string, string> = { EWOULDBLOCK: "EAGAIN", EOPNOTSUPP: "ENOTSUP", EDEADLOCK: "EDEADLK" };

/** What programs say in place of strerror's text: iptables, sd-bus (systemd's bus-error.c). */
const otherWords: Record<string, string> = {
  "table does not exist": "ENOENT",
  "no chain/target/match by that name": "ENOENT",
  "permission denied (you must be root)": "EPERM",
  "interactive authentication required": "EACCES",
};
const otherSource = Object.keys(otherWords)
  .map((words) => words.replaceAll(/[()]/g, "\\$&"))
  .join("|");

let expression: RegExp | undefined;

/** How an errno is written: in words, by its name, and by number as Python and Rust do. Made when it is first asked for. */
function written(): RegExp {
  expression ??= new RegExp(
    `(?<![\\w-])(?:(?<other>${otherSource})|(?<text>${errnoTexts()})|(?<name>E[A-Z0-9]{2,14})|\\[?errno:? (?<python>\\d{1,3})\\b|os error (?<rust>\\d{1,3})\\b|code: (?<code>\\d{1,3}), kind:)(?![\\w-])`,
    "gi",
  );
  return expression;
}

/** What Podman adds to a runtime's words: no answer of the kernel. */
const added = /^oci (?:runtime )?(?:permission denied|not found)/i;

/**
 * The errno that stands first at or behind a place.
 * @returns the names that its words can have; none where nothing behind the place is an errno
 */
export function errnoBehind(text: string, from: number): readonly string[] {
  const answers = written();
  answers.lastIndex = from;
  for (let found = answers.exec(text); found; found = answers.exec(text)) {
    if (added.test(text.slice(Math.max(0, found.index - 4), answers.lastIndex))) continue;
    const told = namesOf(found.groups ?? {});
    if (told.length > 0) return told;
  }
  return [];
}

function namesOf({
  other = "",
  text,
  name,
  python,
  rust,
  code,
}: Record<string, string | undefined>): readonly string[] {
  const meant = otherWords[other.toLowerCase()];
  if (meant !== undefined) return [meant];
  if (text !== undefined) return errnosByText.get(text.toLowerCase()) ?? [];
  if (name !== undefined) {
    const one = usual[name] ?? name;
    return errnoNames.has(one) ? [one] : [];
  }
  const numbered = errnoByNumber.get(Number(python ?? rust ?? code));
  return numbered === undefined ? [] : [numbered];
}

/** The errno that a name, or the text for it, stands for; none for other words. */
export function errnosOf(words: string): readonly string[] {
  return errnoBehind(words, 0);
}
