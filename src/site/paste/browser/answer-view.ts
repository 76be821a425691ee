import type { Cursor, Excerpt } from "../../../answer/excerpt.ts";
import type { Explanation, Target } from "../../../answer/explanation.ts";
import { addCopyButtons } from "../../dom/copy.ts";
import { element } from "../../dom/element.ts";
import { renderArticles } from "./render-articles.ts";
import { renderChain } from "./render-chain.ts";
import { type Log, renderLog } from "./render-log.ts";
import { renderMessages } from "./render-messages.ts";
import { renderUnknown } from "./render-unknown.ts";
import { verdictText } from "./render-verdict.ts";

/** The place where answers are shown. */
export type AnswerView = {
  show: (shown: Explanation) => void;
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
  { repository, more }: AnswerViewOptions,
): AnswerView {
  let log: Log | undefined;
  const say = (text: string, outcome: string): void => {
    // The same words again would be spoken again, at every key.
    if (verdict.textContent === text) return;
    verdict.replaceChildren(...(text === "" ? [] : [element("h2", { "data-outcome": outcome }, text)]));
  };
  return {
    show: (shown) => {
      const text = verdictText(shown);
      say(text, shown.outcome);
      log = renderLog(shown, more);
      place.replaceChildren(
        ...renderArticles(shown),
        ...renderChain(shown),
        ...log.nodes,
        ...renderMessages(shown),
        ...renderUnknown(shown, text, repository),
      );
      addCopyButtons(place);
      place.hidden = false;
    },
    append: (excerpt, targets) => log?.append(excerpt, targets),
    clear: () => {
      say("", "");
      log = undefined;
      place.replaceChildren();
      place.hidden = true;
    },
  };
}
