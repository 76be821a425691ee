import type { MessageKind } from "../../schema/message.ts";
import type { Part } from "../found.ts";

/** How a call puts its text together from its arguments. */
export type Rule = {
  kind: MessageKind;
  /**
   * `plain`: one argument is the text; `format`: it is a format for those after it; `print` and `println`: every
   * argument from there on, as fmt.Sprint and fmt.Sprintln join them.
   */
  form: "plain" | "format" | "print" | "println";
  /** Index of that argument; "first" for the first one that is a text. */
  at: number | "first";
  /** What the callee puts after the text. */
  after?: Part[];
  /** The call may mean something else: its text must have several words. */
  doubtful?: boolean;
};

/** The name of a constant that stands for what an error type prints after one of its fields. */
export function afterField(type: string, field: string): string {
  return `${type}.Error() after ${field}`;
}

const colonCause: Part[] = [{ literal: ": " }, { value: "cause" }];

/**
 * The rule for a call by the callee's name, what stands before its dot, and its first argument as written;
 * undefined when it prints nothing.
 */
export function ruleFor(operand: string | undefined, name: string, first: string): Rule | undefined {
  return (
    printToErrors(operand, name, first) ??
    levelledRule(name, first) ??
    constructorRule(operand, name) ??
    wrapperRule(operand, name) ??
    (operand === undefined ? undefined : loggerRule(operand, name)) ??
    helperRule(name)
  );
}

function constructorRule(operand: string | undefined, name: string): Rule | undefined {
  if (name === "New" && operand !== undefined && /err/i.test(operand)) {
    return { kind: "error", form: "plain", at: 0 };
  }
  if (operand === "os" && name === "NewSyscallError") {
    return { kind: "error", form: "plain", at: 0, after: colonCause };
  }
  if ((operand === "status" || operand === "http") && name === "Error") {
    return { kind: "error", form: "plain", at: 1 };
  }
  if (name === "NewExitError" || (operand === "cli" && name === "Exit")) {
    return { kind: "fatal", form: "plain", at: 0 };
  }
  return undefined;
}

/** Functions that put a text before an error. */
function wrapperRule(operand: string | undefined, name: string): Rule | undefined {
  if (operand !== undefined && /err/i.test(operand)) {
    if (/^(?:Wrap|WithMessage)$/.test(name))
      return { kind: "error", form: "plain", at: 1, after: colonCause };
    if (/^(?:Wrapf|WithMessagef)$/.test(name))
      return { kind: "error", form: "format", at: 1, after: colonCause };
  }
  // runc before 1.0: the text goes into the field Cause of its genericError.
  const cause = /^(?:newSystemErrorWithCause|createSystemError)(f?)$/.exec(name);
  if (cause) {
    const form = cause[1] === "f" ? "format" : "plain";
    return { kind: "error", form, at: 1, after: [{ constant: afterField("genericError", "Cause") }] };
  }
  return undefined;
}

function loggerRule(operand: string, name: string): Rule | undefined {
  const [, level = "", form = ""] = /^(Error|Warn|Warning|Fatal|Exit)(f|ln|S|Context|)$/.exec(name) ?? [];
  if (level === "") return undefined;
  const kind = level === "Error" ? "error" : level.startsWith("Warn") ? "warning" : "fatal";
  if (form === "f") return { kind, form: "format", at: "first" };
  // Structured loggers: what follows the text are keys and values.
  if (form === "S" || form === "Context" || operand === "slog") return { kind, form: "plain", at: "first" };
  return { kind, form: form === "ln" ? "println" : "print", at: 0 };
}

/** Loggers that are told the level; one that is only known at run time is taken for a warning. */
function levelledRule(name: string, level: string): Rule | undefined {
  if (!/^Log(?:f|)$/.test(name) || !/level/i.test(level) || /(?:Debug|Info|Trace)Level$/.test(level)) {
    return undefined;
  }
  const kind = level.endsWith("ErrorLevel") ? "error" : "warning";
  return { kind, form: name === "Logf" ? "format" : "print", at: 1 };
}

/** Functions that projects write for themselves, by how they call them. */
function helperRule(name: string): Rule | undefined {
  if (/^(?:New|new)?\w*(?:Error|Err|err)f$/i.test(name))
    return { kind: "error", form: "format", at: "first" };
  if (/(?:fatal|die|bail|exit)f$/i.test(name)) return { kind: "fatal", form: "format", at: "first" };
  if (/warn(?:ing)?f$/i.test(name)) return { kind: "warning", form: "format", at: "first" };
  if (/^(?:fatal|die|bail)$/i.test(name)) return { kind: "fatal", form: "plain", at: "first" };
  if (/^PrintErr(?:f|ln|)$/.test(name)) {
    if (name === "PrintErrf") return { kind: "error", form: "format", at: 0 };
    return { kind: "error", form: name === "PrintErrln" ? "println" : "print", at: 0 };
  }
  if (/(?:error|err)$|^(?:error|err)[A-Z]/i.test(name) && !/^(?:is|as|has|ignore|check)/i.test(name)) {
    return { kind: "error", form: "plain", at: "first", doubtful: true };
  }
  return undefined;
}

/** `fmt.Fprint…` to the standard error output, which stands as its first argument. */
function printToErrors(operand: string | undefined, name: string, target: string): Rule | undefined {
  if (operand !== "fmt" || !/(?:stderr|errwriter|\.err\(\)|erroutput|errout)$/i.test(target))
    return undefined;
  if (name === "Fprintf") return { kind: "error", form: "format", at: 1 };
  if (name === "Fprintln") return { kind: "error", form: "println", at: 1 };
  return name === "Fprint" ? { kind: "error", form: "print", at: 1 } : undefined;
}
