import type { MdastNode } from "satteri";
import { childrenOf } from "../../content/mdx.ts";
import { emitterIds, emitters } from "../../schema/emitters.ts";
import { errnoTexts, runtimeIds } from "../../schema/vocabulary.ts";
import { digitsIn } from "./numbers.ts";

/** What a text says that is the same in every language. */
export type Facts = {
  /** Text in the style of code: commands, files, what is printed. */
  code: string[];
  links: string[];
  /** Numbers in digits, releases among them. */
  numbers: string[];
  /** Programs, capabilities, errnos. */
  names: string[];
  /** The words, in which numbers may be written too. */
  prose: string;
};

/** The facts of a part of a text. */
export function factsOf(node: MdastNode): Facts {
  const found = { code: [] as string[], links: [] as string[], prose: "" };
  const walk = (each: MdastNode): void => {
    if (each.type === "inlineCode") found.code.push(oneLine(each.value));
    else if (each.type === "text") found.prose += each.value;
    else if (each.type === "link") found.links.push(each.url);
    // What is beside a link or code is beside it in no word.
    if (each.type !== "text") found.prose += " ";
    for (const child of childrenOf(each)) walk(child);
  };
  walk(node);
  return withNames(found);
}

/** The facts of a field, in which text between grave accents is code. */
export function factsOfField(text: string): Facts {
  const code = [...text.matchAll(/`([^`]*)`/g)].map(({ 1: inner = "" }) => oneLine(inner));
  return withNames({ code, links: [], prose: text.replaceAll(/`[^`]*`/g, " ") });
}

function withNames(found: Pick<Facts, "code" | "links" | "prose">): Facts {
  return {
    ...found,
    numbers: digitsIn(found.prose),
    names: namesIn(found.prose),
  };
}

/** Programs as they are written in every language, and errnos. */
const known = new Set<string>([
  ...runtimeIds,
  ...emitterIds.map((id) => emitters[id].name).filter((name) => /^[\w-]+$/.test(name)),
  "Debian",
  "Fedora",
  "Go",
  "Kubernetes",
  "Ubuntu",
  ...Object.keys(errnoTexts),
]);

/** The names in a text: of programs and errnos, and constants such as CAP_SYS_ADMIN. */
function namesIn(text: string): string[] {
  const words = text.match(/(?<![\w./-])[A-Za-z][\w-]*/g) ?? [];
  return [...new Set(words.filter((word) => known.has(word) || /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(word)))];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
