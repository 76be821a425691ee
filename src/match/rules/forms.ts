import { errnosOf } from "./errno-behind.ts";
import { errnoTexts } from "./errno-texts.ts";
import type { OperationPlace } from "./place.ts";

/**
 * How texts that no catalogue has say which operation failed: traces, shells and tools, and what languages print for a
 * failed call. In each, `call` is a system call or its name in a library, or else `operation` is what the form says;
 * `path` is what it is about, `errno` the answer where it is no more than the words behind.
 */
type Form = { form: RegExp; operation?: string; implied?: string[] };

/** A path as programs quote it, or up to a blank. */
const path = "[\"'`‘“]?(?<path>[^\\s\"'`’”:]+(?::[^\\s\"'`’”:]+)*)[\"'`’”]?";
/** The same where the words alone could mean anything: in quotation marks, or with a folder. */
const named = `(?=["'\`‘“./]|\\S+/)${path}`;
const quoted = "[\"'`‘“](?<path>[^\"'`’”\\n]*)[\"'`’”]";
const cannot = "\\b(?:can't|can’t|cannot|could not|couldn't|failed to|unable to) ";

function said(words: string, operation: string): Form {
  return { form: new RegExp(words, "gi"), operation };
}

const traces = (): Form[] => [
  // strace(1): statx(AT_FDCWD, "demo.txt", …) = -1 EPERM (Operation not permitted)
  { form: /\b(?<call>[a-z][a-z0-9_]{2,24})\((?<args>[^\n]{0,400}?)\)\s+= -1 (?<errno>E[A-Z0-9]+)/g },
  // Node: EACCES: permission denied, open '/x'
  {
    form: new RegExp(
      `\\b(?<errno>E[A-Z0-9]{2,14}): [a-z][^,\\n]{3,60}, (?<call>[a-z]{3,12})(?: ${quoted})?`,
      "g",
    ),
  },
  // Python, of a file: PermissionError: [Errno 13] Permission denied: './x'
  {
    form: new RegExp(
      `\\b\\w*Error: \\[Errno (?<number>\\d{1,3})\\] [A-Z][^:\\n]{3,60}: b?${quoted}(?! ->)`,
      "g",
    ),
    operation: "open",
  },
  // Go's os/exec and net
  said(`\\bfork/exec ${path}(?=:)`, "exec"),
  said("\\bdial (?:unix|tcp|udp)[46]? (?<path>\\S+?): connect(?=:)", "connect"),
  said("\\b(?<path>unix://\\S+): connect(?=:)", "connect"),
  said("\\blisten (?:unix|tcp|udp)[46]? (?<path>\\S+?): bind(?=:)", "bind"),
];

const shellAnswers =
  "Permission denied|No such file or directory|[Ee]xec format error|Argument list too long|Text file busy|Operation not permitted|bad interpreter: [A-Z][a-z]+(?: [a-z]+)*";

const tools = (): Form[] => [
  // A shell that starts a program: bash: ./x: Permission denied; /bin/sh: 1: /x: Permission denied
  {
    form: new RegExp(
      `(?:^|[\\s"])(?:[\\w./-]*/)?(?:ba|da|z|k|a)?sh: (?:line )?(?:\\d+: )?${path}: (?:cannot execute: )?(?<errno>${shellAnswers})`,
      "gm",
    ),
    operation: "exec",
  },
  said("\\b(?:ba|da|z|k|a)?sh: (?:line \\d+: |\\d+: )?(?:cannot )?fork(?=:)", "clone"),
  // Threads, as libraries name them: Qt, C++, Go, libuv; Python and Java name no answer, which is but one
  said(
    "\\bthread creation error|\\bpthread_create\\b(?: failed)?|\\bfailed to (?:start|create|spawn) (?:a |new |OS )*thread\\b",
    "clone",
  ),
  {
    form: /\bcan't start new thread|\bunable to create (?:new )?native thread/g,
    operation: "clone",
    implied: ["EAGAIN", "EPERM"],
  },
  {
    form: new RegExp(
      `\\b(?:cat|tee|head|tail|touch|grep|sed|awk|less|vi|nano|tar|cp|dd): (?:cannot touch |failed to open )?${path}: (?<errno>[A-Z][a-z-]+(?: [\\w/-]+){0,8})`,
      "g",
    ),
    operation: "open",
  },
  said(
    `${cannot}(?:open(?: directory)?|create)(?: for (?:reading|writing))?(?: regular file| temp file| file| lock file| lockfile| temporary file)? (?!shared object)${path}(?=:)`,
    "open",
  ),
  said(`${cannot}write(?: to)?(?: file)? ${path}(?=:)`, "write"),
  said(`${cannot}(?:create|make) (?:directory|dir|folder)(?: at)? ${named}`, "mkdir"),
  said(`${cannot}(?:access|stat|get attributes of) ${named}`, "stat"),
  said(`${cannot}(?:remove|unlink|delete|rmdir)(?: directory| file)? ${named}`, "unlink"),
  said(`${cannot}(?:move|rename|create (?:symbolic |hard )?link)(?: file)? ${named}`, "rename"),
  said(`\\b(?:changing (?:ownership|group) of|chown:?|lchown) ${path}`, "chown"),
  said(`\\b(?:changing permissions of|chmod:?) ${path}`, "chmod"),
  said(`\\bmount: (?:mounting )?${path}(?: on [^:\\s]+)?(?: failed)?:`, "mount"),
  said(`\\bumount: (?:can't unmount )?${path}:`, "umount"),
  said(`\\bFailed to set capabilities on file ${path}`, "xattr"),
  // The loader: error while loading shared libraries: libx.so: cannot open shared object file: …
  said(
    "(?<path>[\\w.+/-]+\\.so[\\w.]*): (?:cannot open shared object file|failed to map segment|cannot enable executable stack)",
    "dlopen",
  ),
  // Podman's own refusal of what the kernel would answer so
  {
    form: /(?<path>'overlay') is not supported over \S+/g,
    operation: "mount",
    implied: ["EINVAL"],
  },
  said("\\bRTNETLINK answers(?=:)", "netlink"),
  {
    form: /\bcan't initialize ip6?tables table [`'"][\w-]+': (?<errno>Table does not exist|Permission denied \(you must be root\))/g,
    operation: "netlink",
  },
  { form: /\bip6?tables: (?<errno>No chain\/target\/match by that name)/g, operation: "netlink" },
];

const calls = (): Form[] => [
  // Go's `open /x: permission denied`, C's `setns: Operation not permitted`
  {
    form: /(?<![\w./-])(?<call>[a-z][a-z0-9_]{2,24})(?:\(\d?\)|\([^()\n]{0,80}\))?(?: (?<path>[^\s:]\S*?(?: -> [^\s:]+)?))?(?=: )/g,
  },
  // The answer at once behind it, or before it: `pivot_root invalid argument`, LXC's `Invalid argument - pivot_root`
  { form: new RegExp(`(?<![\\w./-])(?<call>[a-z][a-z0-9_]{3,24}) (?<errno>${errnoTexts()})\\b`, "gi") },
  {
    form: new RegExp(`(?<errno>${errnoTexts()}) - (?:Failed to )?(?<call>[a-z][a-z0-9_]{3,24})\\b`, "gi"),
  },
];

let made: Form[] | undefined;

/** All of them, made when they are first asked for: most answers have an article. */
function allForms(): Form[] {
  made ??= [...traces(), ...tools(), ...calls()];
  return made;
}

/** Flags that make another operation of a call. */
const byFlags: { call: RegExp; flags: RegExp; operation: string }[] = [
  { call: /^clone3?$/, flags: /CLONE_NEW/, operation: "unshare" },
  { call: /^mount$/, flags: /MS_(?:REMOUNT|PRIVATE|SLAVE|SHARED|UNBINDABLE)/, operation: "remount" },
  { call: /^prctl$/, flags: /PR_CAP|KEEPCAPS/, operation: "capset" },
  { call: /^prctl$/, flags: /PR_SET_SECCOMP/, operation: "seccomp" },
];

/** What Node calls some of them. */
const nodes: Record<string, string> = {
  scandir: "open",
  opendir: "open",
  copyfile: "open",
  spawn: "exec",
};

/**
 * What in a line says by itself which operation failed, in any order.
 * @param operations by system call: its operation
 */
export function formsIn(text: string, operations: Record<string, string>): OperationPlace[] {
  return allForms().flatMap((form) =>
    [...text.matchAll(form.form)].flatMap((found) => placeOf(found, form, operations) ?? []),
  );
}

function placeOf(
  { 0: words, index, groups = {} }: RegExpExecArray,
  { operation: fixed, implied }: Form,
  operations: Record<string, string>,
): OperationPlace | undefined {
  const { call, args, errno, number, path: about = firstString(args) } = groups;
  const operation = fixed ?? operationOf(call ?? "", words, operations);
  if (operation === undefined) return undefined;
  const answer = number === undefined ? errno : `[Errno ${number}]`;
  const errnos = answer === undefined ? implied : errnosOf(answer);
  // A form that names its errno says nothing where that is none.
  if (answer !== undefined && errnos?.length === 0) return undefined;
  return {
    start: index,
    end: index + words.length,
    operation,
    ...(errnos && { errnos }),
    ...(about !== undefined && about !== "" && { path: about.replaceAll(/^["'`]+|["'`]+$/g, "") }),
  };
}

/** The first string among a call's arguments. */
function firstString(args = ""): string | undefined {
  return /"(?<named>[^"]*)"/.exec(args)?.groups?.["named"];
}

function operationOf(call: string, words: string, operations: Record<string, string>): string | undefined {
  const flagged = byFlags.find((one) => one.call.test(call) && one.flags.test(words));
  if (flagged) return flagged.operation;
  const own = Object.hasOwn(operations, call) ? operations[call] : undefined;
  return own ?? (Object.hasOwn(nodes, call) ? nodes[call] : undefined);
}
