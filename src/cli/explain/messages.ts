import type { Answer } from "../../match/answer.ts";
import type { Paper } from "../terminal/paper.ts";
import { printers, shorten } from "./chain.ts";

/** More than these are a log, which a person does not read as a list. */
const shown = 10;

/** Prints the known messages that stand neither in the chain nor in what an article covers. */
export function printMessages(paper: Paper, { messages, chain, issues }: Answer): void {
  const covered = issues.flatMap(({ reasons }) => reasons.map(({ at }) => at));
  const rest = messages.filter(
    ({ informative, at }, index) =>
      informative &&
      !chain.some(({ message }) => message === index) &&
      !covered.some(({ start, end }) => at.start < end && start < at.end),
  );
  if (rest.length === 0) return;
  paper.heading("Other known messages, without an article yet");
  for (const message of rest.slice(0, shown)) {
    paper.paragraph({ text: shorten(message.template), style: "strong" }, { indent: 2, first: "- " });
    const times = message.count > 1 ? `, ${message.count} times` : "";
    const kind = message.kind === "error" ? "" : `${message.kind}, `;
    paper.paragraph({ text: `${kind}${printers(message)}${times}`, style: "quiet" }, { indent: 4 });
  }
  if (rest.length > shown)
    paper.paragraph(`… and ${rest.length - shown} more (--json has all)`, { indent: 2 });
}
