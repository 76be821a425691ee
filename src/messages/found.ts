import type { MessageKind } from "../schema/message.ts";

/**
 * A piece of a text as the source puts it together. A `value` is what is known only when the program runs; a
 * `constant` is a name that another file of the same directory may define.
 */
export type Part = { literal: string } | { value: Placeholder } | { constant: string };

/**
 * What stands for a value in a template: `cause` a wrapped error (Go's `%w`), `errno` the text of strerror(3),
 * `number` and `hex` digits, `text` anything else.
 */
export type Placeholder = "text" | "number" | "hex" | "errno" | "cause";

/** A text that a source file can print. */
export type Found = {
  parts: Part[];
  kind: MessageKind;
  /** The function around it. */
  function?: string;
};

/** What one source file gives: pure, so that a file that is the same in fifty releases is parsed once. */
export type FileFacts = {
  found: Found[];
  /** Texts that the file gives a name: a constant, a macro, a variable that is only ever assigned once. */
  constants: Record<string, Part[]>;
};
