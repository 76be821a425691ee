import type { Span } from "./answer.ts";
import { Offsets } from "./offsets.ts";
import { inPaste, type Peeled, peel } from "./peel.ts";

/** A paste in the form in which patterns are looked for. */
export type View = {
  /** As printed. */
  text: string;
  /** In lower case, of the same length. */
  lower: string;
  /** The characters of the paste that a stretch of the view stands for. */
  span(start: number, end: number): Span;
  /** Where lines were joined, ascending; empty where none were. */
  joins: number[];
};

/** Longer pastes (characters) are logs written by machines, which wrap nothing. */
const LONGEST_WRAPPED = 65_536;

/**
 * The views of a paste: as it is, and, when lines look hard-wrapped, with them joined, once with a blank and once
 * without: a terminal breaks inside words, a mail program between them.
 */
export function viewsOf(paste: string): View[] {
  const peeled = peel(paste);
  const plain: View = {
    text: peeled.text,
    lower: peeled.lower,
    span: (start, end) => inPaste(peeled, start, end),
    joins: [],
  };
  if (peeled.text.length > LONGEST_WRAPPED) return [plain];
  const joins = joinsOf(peeled.text);
  return joins.length === 0 ? [plain] : [plain, joined(peeled, joins, " "), joined(peeled, joins, "")];
}

/** A newline with the indentation and quote marks after it: `from` is where the newline stands. */
type Join = {
  from: number;
  to: number;
  /** A blank stands at the break: a terminal that breaks in words leaves it there. */
  blank: boolean;
};

function joinsOf(text: string): Join[] {
  const joins: Join[] = [];
  const newline = /\n[ >|│]*/g;
  for (const match of text.matchAll(newline)) {
    const from = match.index;
    const to = from + match[0].length;
    if (from > 0 && text[from - 1] !== "\n" && to < text.length && !startsEntry(text.slice(to, to + 48))) {
      joins.push({ from, to, blank: text[from - 1] === " " || match[0] === "\n " });
    }
  }
  return joins;
}

/** Whether a line begins anew: an empty one, a date, a level, a prompt, a list. */
function startsEntry(line: string): boolean {
  return /^(?:\n|\d{4}[-/]\d\d|\w{3} [ \d]\d \d\d:|\d\d:\d\d|[IWEF]\d{4} |(?:time|level|msg|type)=|\[|\w{4,5}\[\d|error\b|warn|fata|panic|[$#%] |[-*+] |\{|\}|\w+:\s*\n)/i.test(
    line,
  );
}

function joined(peeled: Peeled, joins: Join[], glue: "" | " "): View {
  const offsets = new Offsets();
  const at: number[] = [];
  let text = "";
  let lower = "";
  let from = 0;
  function add(end: number): void {
    if (end > from) offsets.set(text.length, from);
    text += peeled.text.slice(from, end);
    lower += peeled.lower.slice(from, end);
  }
  for (const join of joins) {
    add(join.from);
    at.push(text.length);
    if ((glue === " " || join.blank) && !text.endsWith(" ")) {
      offsets.set(text.length, join.from);
      text += " ";
      lower += " ";
    }
    from = join.to;
  }
  add(peeled.text.length);
  return {
    text,
    lower,
    joins: at,
    span(start, end) {
      const from = offsets.at(start);
      return inPaste(peeled, from, end > start ? offsets.at(end - 1) + 1 : from);
    },
  };
}
