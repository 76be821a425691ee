/** A fault to plant in a copy of the project. */
export type Fault = {
  /** What kind of fault, for the report: "issue field", "link", "recording". */
  kind: string;
  /** What it does, in a few words. */
  what: string;
  /** The file that it changes, from the root. */
  file: string;
  /** The file's bytes with the fault in them; undefined removes the file, "same" says that the fault does not apply to it. */
  plant: (before: Buffer) => Buffer | string | undefined;
};

/** A fault of a text file by replacing words of it. */
export function replacing(
  kind: string,
  what: string,
  file: string,
  from: string | RegExp,
  to: string | ((found: string) => string),
): Fault {
  return {
    kind,
    what,
    file,
    plant: (before) => {
      const text = before.toString();
      const after = text.replace(from, typeof to === "string" ? () => to : to);
      if (after === text) throw new Error(`${file} has no ${String(from)} to plant "${what}" in`);
      return after;
    },
  };
}
