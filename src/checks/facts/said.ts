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
    names: [...new Set(found.prose.match(names) ?? [])],
  };
}

/** Programs as they are written in every language, capabilities, errnos and other constants. */
const programs = [
  ...runtimeIds,
  ...emitterIds.map((id) => emitters[id].name).filter((name) => /^[\w-]+$/.test(name)),
  "Debian",
  "Fedora",
  "Go",
  "Kubernetes",
  "Ubuntu",
];
const names = new RegExp(
  `(?<![\\w./-])(?:${[...new Set(programs), ...Object.keys(errnoTexts)].join("|")}|[A-Z][A-Z0-9]*_[A-Z0-9_]+)(?![\\w-])`,
  "g",
);

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
