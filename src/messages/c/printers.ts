import type { MessageKind } from "../../schema/message.ts";
import type { Part } from "../found.ts";

/** A function or macro whose text a user gets to see. */
export type Printer = {
  kind: MessageKind;
  /** Position of the text among the arguments. */
  text: number;
  /** Position of the argument that holds an errno: its text follows after a colon unless it is 0. */
  status?: number;
  /** Position of the argument that names a log level; it decides the kind (see `levels`). */
  level?: number;
  /** Position of the argument that must be the standard error stream (see `errorStreams`). */
  stream?: number;
  /** What is printed before the text. */
  before?: Part[];
  /** What is printed after the text; several when it is printed in more than one way. */
  after?: Part[][];
  /** The text is printed as it is: a `%` in it is only a per cent sign. */
  plain?: true;
};

const colonErrno: Part[] = [{ literal: ": " }, { value: "errno" }];
const blankErrno: Part[] = [{ literal: " " }, { value: "errno" }];
const colonCause: Part[] = [{ literal: ": " }, { value: "cause" }];

const errnoDash: Part[] = [{ value: "errno" }, { literal: " - " }];

/** The printers that a file uses without defining them. */
export const printers: ReadonlyMap<string, Printer> = new Map<string, Printer>([
  // crun; krun is a handler in it.
  ["crun_make_error", { kind: "error", text: 2, status: 1 }],
  ["libcrun_make_error", { kind: "error", text: 2, status: 1 }],
  ["crun_static_error", { kind: "error", text: 2, status: 1 }],
  ["crun_error_wrap", { kind: "error", text: 1, after: [colonCause] }],
  ["libcrun_error_wrap", { kind: "error", text: 1, after: [colonCause] }],
  ["libcrun_fail_with_error", { kind: "fatal", text: 1, status: 0 }],
  ["libcrun_error", { kind: "error", text: 1, status: 0 }],
  ["libcrun_warning", { kind: "warning", text: 0 }],
  ["yajl_error_to_crun_error", { kind: "error", text: 0 }],
  // glibc's error(3) and err(3), and what they are made of.
  ["error", { kind: "fatal", text: 2, status: 1 }],
  ["err", { kind: "fatal", text: 1, after: [colonErrno] }],
  ["errx", { kind: "fatal", text: 1 }],
  ["warn", { kind: "warning", text: 0, after: [colonErrno] }],
  ["warnx", { kind: "warning", text: 0 }],
  ["perror", { kind: "error", text: 0, plain: true, after: [colonErrno] }],
  ["fprintf", { kind: "error", text: 1, stream: 0 }],
  ["fputs", { kind: "error", text: 0, stream: 1, plain: true }],
  // conmon: the terminal gets the errno after a blank, the system's log after a colon.
  ["nexit", { kind: "fatal", text: 0, plain: true }],
  ["nexitf", { kind: "fatal", text: 0 }],
  ["pexit", { kind: "fatal", text: 0, plain: true, after: [blankErrno] }],
  ["_pexit", { kind: "fatal", text: 0, plain: true, after: [blankErrno] }],
  ["pexitf", { kind: "fatal", text: 0, after: [blankErrno, colonErrno] }],
  ["_pexitf", { kind: "fatal", text: 0, after: [blankErrno, colonErrno] }],
  ["nwarn", { kind: "warning", text: 0, plain: true }],
  ["nwarnf", { kind: "warning", text: 0 }],
  ["pwarn", { kind: "warning", text: 0, plain: true, after: [blankErrno] }],
  ["pwarnf", { kind: "warning", text: 0, after: [blankErrno, colonErrno] }],
  ["g_print", { kind: "error", text: 0 }],
  ["g_printerr", { kind: "error", text: 0 }],
  // shadow's own printf(3).
  ["eprintf", { kind: "error", text: 0 }],
  ["eprinte", { kind: "error", text: 0, after: [colonErrno] }],
  ["fprinte", { kind: "error", text: 1, stream: 0, after: [colonErrno] }],
  // bubblewrap.
  ["die", { kind: "fatal", text: 0 }],
  ["die_with_error", { kind: "fatal", text: 0, after: [colonErrno] }],
  ["die_with_mount_error", { kind: "fatal", text: 0, after: [colonErrno] }],
  // LXC, which logs errors and worse unless it is told otherwise.
  ["ERROR", { kind: "error", text: 0 }],
  ["CRIT", { kind: "fatal", text: 0 }],
  ["ALERT", { kind: "fatal", text: 0 }],
  ["FATAL", { kind: "fatal", text: 0 }],
  ["SYSERROR", { kind: "error", text: 0, before: errnoDash }],
  ["log_error", { kind: "error", text: 1 }],
  ["log_error_errno", { kind: "error", text: 2, before: errnoDash }],
  ["error_log_errno", { kind: "error", text: 1, before: errnoDash }],
  ["syserror", { kind: "error", text: 0, before: errnoDash }],
  ["syserror_set", { kind: "error", text: 1, before: errnoDash }],
  ["syserror_ret", { kind: "error", text: 1, before: errnoDash }],
  ["error_ret", { kind: "error", text: 1 }],
  // runc's nsexec.
  ["bail", { kind: "fatal", text: 0, after: [colonErrno] }],
  ["bailx", { kind: "fatal", text: 0 }],
  ["write_log", { kind: "error", text: 1, level: 0 }],
]);

/** How sources spell the stream that a printer's `stream` argument must be; shadow's libraries ask for theirs. */
export const errorStreams: ReadonlySet<string> = new Set(["stderr", "log_get_logfd()", "shadow_logfd"]);

/** The log levels of a printer's `level` argument that reach a user who asked for nothing more. */
export const levels: ReadonlyMap<string, MessageKind> = new Map<string, MessageKind>([
  ["PANIC", "fatal"],
  ["FATAL", "fatal"],
  ["ERROR", "error"],
  ["WARNING", "warning"],
]);
