import type { Part } from "../found.ts";

/** A format's argument: its text when that is known, else what stands for it when it is printed as text. */
export type Argument = { text: Part[] | undefined; isError: boolean };

const verb =
  /%(?<flags>[-+# 0]*)(?:\[\d+\]\*|\*|\d+)?(?:\.(?:\[\d+\]\*|\*|\d*))?(?:\[(?<index>\d+)\])?(?<verb>[%a-zA-Z])/g;

/** What Go's fmt makes of a format and its arguments. An argument that is not there is a value. */
export function formatted(format: string, args: Argument[]): Part[] {
  const parts: Part[] = [];
  let end = 0;
  let next = 0;
  for (const match of format.matchAll(verb)) {
    if (match.index > end) parts.push({ literal: format.slice(end, match.index) });
    end = match.index + match[0].length;
    const letter = match.groups?.["verb"] ?? "";
    if (letter === "%") {
      parts.push({ literal: "%" });
      continue;
    }
    // Each * takes an argument before the value's own.
    next += match[0].match(/(?<!\])\*/g)?.length ?? 0;
    const index = match.groups?.["index"];
    if (index !== undefined) next = Number(index) - 1;
    parts.push(...printed(letter, args[next]));
    next++;
  }
  if (end < format.length) parts.push({ literal: format.slice(end) });
  return parts;
}

function printed(letter: string, argument: Argument | undefined): Part[] {
  const value = argument?.isError ? "cause" : "text";
  switch (letter) {
    case "d":
    case "o":
    case "b":
    case "i":
      return [{ value: "number" }];
    case "x":
    case "X":
    case "p":
      return [{ value: "hex" }];
    case "w":
      return [{ value: "cause" }];
    case "q":
      return [{ literal: '"' }, ...(argument?.text ?? [{ value } satisfies Part]), { literal: '"' }];
    case "s":
    case "v":
      return argument?.text ?? [{ value }];
    default:
      return [{ value: "text" }];
  }
}
