import type { Span } from "./answer.ts";

/** By what opens it, what may close it: GNU's programs close a backquote with an apostrophe. */
const closers: Record<string, string> = { "(": ")", "[": "]", "{": "}", '"': '"', "`": "`'" };

/** What a stretch opens and does not close, and whether it closes what was opened before it. */
type Balance = { open: { sign: string; at: number }[]; crosses: boolean };

/** Takes quotations and brackets as they come; what stands within quotation marks opens nothing. */
function balanceOf(text: string, start: number, end: number): Balance {
  const open: Balance["open"] = [];
  for (let at = start; at < end; at++) {
    const sign = text.charAt(at);
    const last = open.at(-1);
    if (last && closers[last.sign]?.includes(sign)) open.pop();
    else if (last?.sign === '"' || last?.sign === "`") continue;
    else if (/[)\]}]/.test(sign)) return { open, crosses: true };
    else if (sign in closers) open.push({ sign, at });
  }
  return { open, crosses: false };
}

/** Whether a text closes what it opens, and opens what it closes. */
export function isWhole(text: string): boolean {
  const { open, crosses } = balanceOf(text, 0, text.length);
  return !crosses && open.length === 0;
}

/**
 * A stretch of a line with whole quotations: it goes on to the end of one that it cuts, or ends before it, where that
 * holds further links.
 * @param limit where the next link begins
 * @returns undefined for a stretch that begins within brackets and leaves them: it is no link
 */
export function wholeQuotation(text: string, { start, end }: Span, limit: number): Span | undefined {
  const { open, crosses } = balanceOf(text, start, end);
  if (crosses) return undefined;
  const [first] = open;
  if (!first) return { start, end };
  const colon = text.indexOf(": ", end);
  const last = colon === -1 || !/["`]/.test(first.sign) ? limit : Math.min(limit, colon);
  for (let at = end; at < last; at++) {
    if (closers[first.sign]?.includes(text.charAt(at)) && balanceOf(text, first.at, at + 1).open.length === 0)
      return { start, end: at + 1 };
  }
  return first.at > start ? { start, end: first.at } : undefined;
}

/** A link's words without what joins it to others: colons, blanks, and quotation marks that hold more than the link. */
export function withoutJoints(text: string): string {
  let words = text;
  for (;;) {
    const plain = words.replace(/^[\s:]+|(?:[\s:]|"")+$/g, "");
    const [first = "", last = ""] = [plain.charAt(0), plain.charAt(plain.length - 1)];
    const inner = plain.slice(1, -1);
    if (/["'`]/.test(first) && first === last && plain.length > 1 && !inner.includes(first)) words = inner;
    else if (/["'`]/.test(first) && isOdd(plain, first)) words = plain.slice(1);
    else if (/["'`]/.test(last) && isOdd(plain, last)) words = plain.slice(0, -1);
    else return plain;
  }
}

function isOdd(text: string, sign: string): boolean {
  return text.split(sign).length % 2 === 0;
}
