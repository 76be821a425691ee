import type { Cursor, Excerpt } from "../../../answer/excerpt.ts";
import type { Target } from "../../../answer/explanation.ts";
import { addCopyButtons } from "../../dom/copy.ts";
import { element } from "../../dom/element.ts";
import { fill, refine } from "../../dom/refine.ts";
import type { AnswerTold } from "./protocol.ts";
import { renderArticles } from "./render-articles.ts";
import { renderChain } from "./render-chain.ts";
import { renderExitCode } from "./render-exit-code.ts";
import { renderClosest } from "./render-leads.ts";
import { type Log, renderLog } from "./render-log.ts";
import { renderMessages } from "./render-messages.ts";
import { renderRules } from "./render-rules.ts";
import { renderUnknown } from "./render-unknown.ts";
import { verdictText } from "./render-verdict.ts";

/** The place where answers are shown. */
export type AnswerView = {
  /** Shows an answer. Where it refines one to the same question, what says the same stays as it is. */
  show: (told: AnswerTold) => void;
  /** Goes on with the marked text. */
  append: (log: Excerpt, targets: Record<number, Target>) => void;
  clear: () => void;
};

export type AnswerViewOptions = {
  /** Where issues are filed. */
  repository: string | undefined;
  /** Asks for more of the marked text. */
  more: (from: Cursor) => void;
};

/**
 * @param verdict a live region: what stands in it is spoken when it changes
 * @param place takes the rest of the answer
 */
export function createAnswerView(
  verdict: HTMLElement,
  place: HTMLElement,
  { repository, more: askForMore }: AnswerViewOptions,
): AnswerView {
  let log: Log | undefined;
  const say = (text: string, outcome: string): void => {
    // The same words again would be spoken again, at every key.
    if (verdict.textContent === text) return;
    verdict.replaceChildren(...(text === "" ? [] : [element("h2", { "data-outcome": outcome }, text)]));
  };
  return {
    show: ({ shown, fixes, more, refines }) => {
      const text = verdictText(shown, more);
      say(text, ["exit-code", "rule"].includes(shown.verdict) ? "possible" : shown.outcome);
      const newLog = renderLog(shown, askForMore);
      const nodes = [
        ...renderArticles(shown, fixes),
        ...renderRules(shown),
        ...renderExitCode(shown),
        ...renderClosest(shown),
        ...renderChain(shown),
        ...newLog.nodes,
        ...renderMessages(shown),
        ...renderUnknown(shown, text, repository, more),
      ];
      for (const added of refines ? refine(place, nodes) : fill(place, nodes)) addCopyButtons(added);
      // A marked text that stayed goes on from where the reader has it.
      if (!refines || !log?.holder?.isConnected) log = newLog;
      place.hidden = false;
      // What the page says of Crunbook goes away.
      document.documentElement.toggleAttribute("data-answered", true);
      place.setAttribute("aria-busy", String(more === "coming"));
    },
    append: (excerpt, targets) => log?.append(excerpt, targets),
    clear: () => {
      say("", "");
      log = undefined;
      place.replaceChildren();
      place.hidden = true;
      document.documentElement.removeAttribute("data-answered");
      place.removeAttribute("aria-busy");
    },
  };
}
