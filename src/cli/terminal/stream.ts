import type { WriteStream } from "node:tty";
import { Paper } from "./paper.ts";

/** No line is longer: it would be hard to read. */
const widest = 100;
const narrowest = 40;
/** Where output goes to a file or another program. */
const usual = 80;

/** Paper in the size of where it goes to, in colour on a terminal. NO_COLOR and FORCE_COLOR decide otherwise. */
export function paperFor(out: Pick<WriteStream, "isTTY" | "columns">, env: NodeJS.ProcessEnv): Paper {
  const width = out.isTTY ? Math.max(narrowest, Math.min(widest, out.columns || usual)) : usual;
  return new Paper(width, wantsColour(out.isTTY, env));
}

function wantsColour(terminal: boolean, env: NodeJS.ProcessEnv): boolean {
  // As no-color.org has it: set to anything but nothing.
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"] !== undefined) return env["FORCE_COLOR"] !== "0" && env["FORCE_COLOR"] !== "false";
  return terminal && env["TERM"] !== "dumb";
}
