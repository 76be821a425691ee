import { errnosOf } from "./errno-behind.ts";
import type { OperationPlace } from "./place.ts";

/**
 * How texts that no catalogue has say which operation failed: traces, shells and tools, and what languages print for a
 * failed call. In each, `call` is a system call or its name in a library, `operation` is fixed by the form; `path` is
 * what it is about, `errno` the answer where it stands before the call.
 */
type Form = { form: RegExp; operation?: string };

/** A path as programs quote it, or up to a blank. */
const path = "[\"'`‘“]?(?<path>[^\\s\"'`’”:]+(?::[^\\s\"'`’”:]+)*)[\"'`’”]?";
const quoted = "[\"'`‘“](?<path>[^\"'`’”\\n]*)[\"'`’”]";
/** What stands for any errno's text here: one that is none is dropped when it is looked up. */
const answer = "(?<errno>[A-Z][a-z]+(?: [\\w/-]+){0,8})";

const forms: Form[] = [
  // strace(1): statx(AT_FDCWD, "demo.txt", …) = -1 EPERM (Operation not permitted)
  { form: /\b(?<call>[a-z][a-z0-9_]{2,24})\((?<args>[^\n]{0,400}?)\)\s+= -1 (?<errno>E[A-Z0-9]+)/g },
  // Node.js: EACCES: permission denied, open '/x'
  {
    form: new RegExp(
      `\\b(?<errno>E[A-Z0-9]{2,14}): [a-z][^,\\n]{3,60}, (?<call>[a-z]{3,12})(?: ${quoted})?`,
      "g",
    ),
  },
  // Python, of a file: PermissionError: [Errno 13] Permission denied: './x'
  {
    form: new RegExp(`\\bError: \\[Errno (?<number>\\d{1,3})\\] [A-Z][^:\\n]{3,60}: b?${quoted}`, "g"),
    operation: "open",
  },
  // A shell that starts a program: bash: ./x: Permission denied; /bin/sh: 1: /x: Permission denied
  {
    form: new RegExp(
      `(?:^|[\\s"])(?:[\\w./-]*/)?(?:ba|da|z|k|a)?sh: (?:line )?(?:\\d+: )?${path}: (?:cannot execute: )?(?<errno>Permission denied|No such file or directory|[Ee]xec format error|Argument list too long|Text file busy|Operation not permitted|bad interpreter: [A-Z][a-z]+(?: [a-z]+)*)`,
      "gm",
    ),
    operation: "exec",
  },
  {
    form: /\b(?:ba|da|z|k|a)?sh: (?:line \d+: |\d+: )?(?:fork|[Cc]annot fork)(?<rest>:)/g,
    operation: "clone",
  },
  // Shells and tools that open a file: sh: can't create /x: …; cat: can't open 'x': …; tee: /x: …
  {
    form: new RegExp(
      `\\b(?:can't|cannot|unable to|failed to|could not|couldn't) (?:open|create)(?: for (?:reading|writing))?(?: regular file| temp file| file| lock file| lockfile| temporary file)? ${path}`,
      "gi",
    ),
    operation: "open",
  },
  {
    form: new RegExp(
      `\\b(?:cat|tee|head|tail|touch|grep|sed|awk|less|vi|nano|tar|cp|dd|sh): (?:cannot touch |failed to open )?${path}: ${answer}`,
      "g",
    ),
    operation: "open",
  },
  {
    form: new RegExp(
      `\\b(?:can't|cannot|unable to|failed to|could not) (?:create|make) (?:directory|dir|folder)(?: at)? ${path}`,
      "gi",
    ),
    operation: "mkdir",
  },
  {
    form: new RegExp(
      `\\b(?:can't|cannot|unable to|failed to|could not) (?:access|stat|get attributes of) ${path}`,
      "gi",
    ),
    operation: "stat",
  },
  {
    form: new RegExp(
      `\\b(?:can't|cannot|failed to|unable to|could not) (?:remove|unlink|delete|rmdir)(?: directory| file)? ${path}`,
      "gi",
    ),
    operation: "unlink",
  },
  {
    form: new RegExp(
      `\\b(?:can't|cannot|failed to|unable to|could not) (?:move|rename|create (?:symbolic |hard )?link)(?: file)? ${path}`,
      "gi",
    ),
    operation: "rename",
  },
  { form: new RegExp(`\\b(?:changing (?:ownership|group) of|chown:?) ${path}`, "gi"), operation: "chown" },
  { form: new RegExp(`\\b(?:changing permissions of|chmod:?) ${path}`, "gi"), operation: "chmod" },
  {
    form: new RegExp(`\\bmount: (?:mounting )?${path}(?: on [^:\\s]+)?(?: failed)?:`, "g"),
    operation: "mount",
  },
  { form: new RegExp(`\\bumount: (?:can't unmount )?${path}:`, "g"), operation: "umount" },
  // The loader: error while loading shared libraries: libx.so: cannot open shared object file: …
  {
    form: /\b(?<path>[\w.+-]+\.so[\w.]*): (?:cannot open shared object file|failed to map segment|cannot enable executable stack)/g,
    operation: "dlopen",
  },
  // iproute2 and iptables
  { form: /\bRTNETLINK answers(?=:)/g, operation: "netlink" },
  // Go's net: dial unix /run/x.sock: connect: permission denied; listen tcp :80: bind: …
  { form: /\bdial (?:unix|tcp|udp)[46]? (?<path>\S+?): connect(?=:)/g, operation: "connect" },
  { form: /\blisten (?:unix|tcp|udp)[46]? (?<path>\S+?): bind(?=:)/g, operation: "bind" },
  // Go's os/exec
  { form: new RegExp(`\\bfork/exec ${path}(?=:)`, "g"), operation: "exec" },
];

/** The name of a call, what it is about, and its errno: Go's `open /x: permission denied`, `setns: EPERM`. */
const plain =
  /(?<![\w./-])(?<call>[a-z][a-z0-9_]{2,24})(?:\(\d?\)|\([^()\n]{0,80}\))?(?: (?<path>[^\s:]+(?: -> [^\s:]+)?))?(?=: )/g;

/** Flags that make another operation of a call. */
const byFlags: { call: RegExp; flags: RegExp; operation: string }[] = [
  { call: /^clone3?$/, flags: /CLONE_NEW/, operation: "unshare" },
  { call: /^mount$/, flags: /MS_(?:REMOUNT|PRIVATE|SLAVE|SHARED|UNBINDABLE)/, operation: "remount" },
  { call: /^prctl$/, flags: /PR_CAP|KEEPCAPS/, operation: "capset" },
  { call: /^prctl$/, flags: /PR_SET_SECCOMP/, operation: "seccomp" },
];

/**
 * What in a line says by itself which operation failed, in any order.
 * @param calls by system call: its operation
 */
export function formsIn(text: string, calls: Record<string, string>): OperationPlace[] {
  return [
    ...forms.flatMap(({ form, operation }) =>
      [...text.matchAll(form)].flatMap((found) => placeOf(found, calls, operation) ?? []),
    ),
    ...[...text.matchAll(plain)].flatMap((found) => placeOf(found, calls, undefined) ?? []),
  ];
}

function placeOf(
  { 0: words, index, groups = {} }: RegExpExecArray,
  calls: Record<string, string>,
  fixed: string | undefined,
): OperationPlace | undefined {
  const { call, args, errno, number, path } = groups;
  const operation = fixed ?? (call === undefined ? undefined : operationOf(call, words, calls));
  if (operation === undefined) return undefined;
  const errnos =
    number !== undefined ? errnosOf(`[Errno ${number}]`) : errno === undefined ? [] : errnosOf(errno);
  // A form that names its errno says nothing where that is none.
  if ((errno !== undefined || number !== undefined) && errnos.length === 0) return undefined;
  const about = path ?? /"(?<named>[^"]*)"/.exec(args ?? "")?.groups?.["named"];
  return {
    start: index,
    end: index + words.length,
    operation,
    ...(errnos.length > 0 && { errnos }),
    ...(about !== undefined && about !== "" && { path: about }),
  };
}

function operationOf(call: string, words: string, calls: Record<string, string>): string | undefined {
  const flagged = byFlags.find((one) => one.call.test(call) && one.flags.test(words));
  if (flagged) return flagged.operation;
  const own = Object.hasOwn(calls, call) ? calls[call] : undefined;
  if (own !== undefined) return own;
  // Node's names: scandir, lutimes; and those with a suffix of a number, as in C.
  return nodes[call];
}

/** What Node.js calls some of them. */
const nodes: Record<string, string> = {
  scandir: "open",
  opendir: "open",
  copyfile: "open",
  spawn: "exec",
  listen: "bind",
  getaddrinfo: "connect",
};
