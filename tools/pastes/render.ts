import { type PlaceholderName, parsePattern } from "../../src/match/pattern.ts";
import { errnoTexts } from "../../src/schema/errnos.ts";
import type { Random } from "./random.ts";

const errnos = Object.values(errnoTexts);

/** A template as a program would print it, with values made up. */
export function render(template: string, random: Random): string {
  const { literals, values } = parsePattern(template);
  return literals.map((literal, i) => literal + valueFor(values[i], random)).join("");
}

function valueFor(name: PlaceholderName | undefined, random: Random): string {
  switch (name) {
    case undefined:
      return "";
    case "path":
      return `/${random.word()}/${random.word()}.${random.below(90)}`;
    case "name":
      return `${random.word()}-${random.below(9)}`;
    case "number":
      return String(random.below(100_000));
    case "hex":
      return random.hex(8);
    case "mode":
      return "-rwxr-x--x";
    case "errno":
      return random.pick(errnos);
    case "text":
      return random.pick([
        random.word(),
        `${random.word()} ${random.word()}`,
        `/${random.word()}`,
        String(random.below(999)),
      ]);
    case "cause":
      return `${random.word()} ${random.word()}: ${random.pick(errnos).toLowerCase()}`;
  }
}
