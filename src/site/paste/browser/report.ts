import { words } from "../../words/spoken.ts";

/** Characters of an address that GitHub and every browser take. */
const longestAddress = 7_500;

/**
 * A report for the reader to look through and send: the title on its first line, then the paste and what Crunbook
 * made of it.
 * @param sample the lines of the paste that matter
 * @param found what was found, in words
 */
export function reportOf(sample: string, found: string): string {
  const line = sample.split("\n").findLast((candidate) => candidate.trim() !== "") ?? "";
  const own = words.paste;
  const fence = fenceFor(sample);
  return [
    own.reportTitle(line.trim().slice(0, 80).trim()),
    "",
    own.reportPrinted,
    "",
    fence,
    sample,
    fence,
    "",
    own.reportSaid + found,
    "",
    own.reportVersions,
    "",
    own.reportCause,
    "",
  ].join("\n");
}

/**
 * An address that opens GitHub's form for a new issue, filled in with a report. One that is too long for an address is
 * cut.
 */
export function reportAddress(repository: string, report: string): string {
  const [title = "", ...rest] = report.split("\n");
  const body = rest.join("\n").trimStart();
  const start = `${repository}/issues/new?title=${encoded(title.slice(0, 200))}&body=`;
  let length = body.length;
  let shown = encoded(body);
  while (start.length + shown.length > longestAddress) {
    // In proportion, and at least by one: what is cut may be cheaper to write than the rest.
    length = Math.min(length - 1, Math.floor((length * (longestAddress - start.length)) / shown.length));
    shown = encoded(`${body.slice(0, length)}\n…`);
  }
  return start + shown;
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Longer than every run of backticks in the text, which so cannot end the block. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return "`".repeat(longest + 1);
}
