import type { Message } from "../../schema/message.ts";

/** A page of a program's messages: those of a part of its source. */
export type Part = {
  /** Its place in the page's address. */
  slug: string;
  /** The folder or the file that they come from; "" for the top of the source. */
  source: string;
  /** Which of several pages of that folder or file it is, from 1; 1 where there is but one. */
  number: number;
  /** How many these are. */
  pages: number;
  /** File by file. */
  messages: Message[];
};

/** Messages on a page: some 120 kB of HTML, which are 13 kB on their way. */
export const mostOnPage = 200;
/** A folder with fewer is shown with the rest of the folder round it. */
const leastOfFolder = 30;

/**
 * Groups a program's messages by where they come from: a folder a page, a large folder's folders each, and what is too
 * long for a page on several. The same messages make the same parts.
 * @returns in the order of their sources; a single part when all fit on a page
 */
export function partsOf(messages: readonly Message[]): Part[] {
  const sorted = messages.toSorted(bySource);
  if (sorted.length <= mostOnPage) return named([{ source: "", messages: sorted }]);
  return named(split(sorted, commonFolder(sorted)).sort((a, b) => compare(a.source, b.source)));
}

type Group = Pick<Part, "source" | "messages">;

function bySource(a: Message, b: Message): number {
  return compare(a.file, b.file) || compare(a.template, b.template);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The innermost folder that all files are in, with a slash at its end; "" for the top. */
function commonFolder(messages: Message[]): string {
  const [first, last] = [messages[0]?.file ?? "", messages.at(-1)?.file ?? ""];
  let end = 0;
  while (end < first.length && first[end] === last[end]) end++;
  return first.slice(0, first.lastIndexOf("/", end - 1) + 1);
}

/** @param folder with a slash at its end, or "" */
function split(messages: Message[], folder: string): Group[] {
  const files = [...Map.groupBy(messages, ({ file }) => file)];
  const long = files.filter(([, own]) => own.length > mostOnPage);
  const short = files.flatMap(([, own]) => (own.length > mostOnPage ? [] : own));
  const { groups, rest } = apart(short, folder);
  return [...paged(rest, sourceOf(folder)), ...groups, ...long.flatMap(([file, own]) => cut(own, file))];
}

/** A file's messages on pages of the same length. */
function cut(messages: Message[], source: string): Group[] {
  const each = Math.ceil(messages.length / Math.ceil(messages.length / mostOnPage));
  const pages = Math.ceil(messages.length / each);
  return Array.from({ length: pages }, (_, at) => ({
    source,
    messages: messages.slice(at * each, (at + 1) * each),
  }));
}

/** The pages of a folder's large folders; what is left is the folder's own, with all that is small in it. */
function apart(messages: Message[], folder: string): { groups: Group[]; rest: Message[] } {
  const groups: Group[] = [];
  const rest: Message[] = [];
  for (const [name, own] of Map.groupBy(messages, ({ file }) => folderIn(folder, file))) {
    if (name === undefined || own.length < leastOfFolder) rest.push(...own);
    else if (own.length <= mostOnPage) groups.push({ source: sourceOf(name), messages: own });
    else {
      const inner = apart(own, name);
      groups.push(...inner.groups);
      // What is too little for a page of its own goes to the folder round it.
      if (inner.rest.length < leastOfFolder) rest.push(...inner.rest);
      else groups.push(...paged(inner.rest, sourceOf(name)));
    }
  }
  return { groups, rest: rest.sort(bySource) };
}

/** The folder in another one that a file is in; undefined when it is in that one itself. */
function folderIn(folder: string, file: string): string | undefined {
  const end = file.indexOf("/", folder.length);
  return end === -1 ? undefined : file.slice(0, end + 1);
}

function sourceOf(folder: string): string {
  return folder.slice(0, -1);
}

/** Pages of whole files. */
function paged(messages: Message[], source: string): Group[] {
  const groups: Group[] = [];
  for (const own of Map.groupBy(messages, ({ file }) => file).values()) {
    const last = groups.at(-1);
    if (last && last.messages.length + own.length <= mostOnPage) last.messages.push(...own);
    else groups.push({ source, messages: [...own] });
  }
  return groups;
}

function named(groups: Group[]): Part[] {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  const counts = Map.groupBy(groups, ({ source }) => source);
  return groups.map(({ source, messages }) => {
    const number = (numbers.get(source) ?? 0) + 1;
    numbers.set(source, number);
    const name = source.replaceAll(/[^\w.]+/g, "-").replaceAll(/^[-.]+|[-.]+$/g, "") || "top";
    let slug = number === 1 ? name : `${name}-${number}`;
    // Two folders may differ in nothing but what an address cannot have.
    while (taken.has(slug)) slug += "-";
    taken.add(slug);
    return { slug, source, number, pages: counts.get(source)?.length ?? 1, messages };
  });
}
