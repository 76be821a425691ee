import { showAwaited } from "../../dom/awaited.ts";
import { copyText } from "../../dom/clipboard.ts";
import { keepSight } from "../../dom/keep-sight.ts";
import { part } from "../../dom/part.ts";
import { takeStored } from "../../share/handover.ts";
import { carriesPaste, fromFragment } from "../../share/paste.ts";
import { words } from "../../words/spoken.ts";
import { followInnerLinks } from "./anchors.ts";
import { createAnswerView } from "./answer-view.ts";
import { createLookup } from "./lookup.ts";
import { attachPasteBox } from "./paste-box.ts";
import type { AnswerTold, Told } from "./protocol.ts";

/** Joins the box, the worker that answers, and the place where the answer is shown. */
function attachPastePage(): void {
  const root = part(document, ".paste", HTMLElement);
  const status = part(root, ".status", HTMLElement);
  const retry = part(root, "button.retry", HTMLElement);
  const share = part(root, "button.share", HTMLElement);
  const clear = part(root, "button.clear", HTMLElement);
  // Absent where no article has a paste to try.
  const examples = root.querySelector<HTMLElement>(".examples");
  const answerPlace = part(document, "#answer", HTMLElement);
  let paste: string | File | undefined;

  const notice = (text: string, canRetry = false): void => {
    status.textContent = text;
    retry.hidden = !canRetry;
  };
  const lookup = createLookup((told) => hear(told));
  const view = createAnswerView(part(document, "#verdict", HTMLElement), answerPlace, {
    repository: root.dataset["repository"],
    more: lookup.more,
  });
  const explain = (): void => {
    if (paste === undefined) return;
    notice(typeof paste === "string" ? "" : words.paste.working);
    lookup.explain(paste);
  };
  const box = attachPasteBox(root, {
    onTurn: lookup.prepare,
    onPaste: (given) => {
      if (given === paste) return;
      forgetLink();
      paste = given;
      examples?.toggleAttribute("hidden", true);
      clear.hidden = false;
      share.hidden = true;
      explain();
    },
    onEmpty: () => {
      if (paste !== undefined) forgetLink();
      paste = undefined;
      lookup.forget();
      notice("");
      view.clear();
      examples?.toggleAttribute("hidden", false);
      clear.hidden = true;
      share.hidden = true;
    },
    onNotice: notice,
  });

  const hear = (told: Told): void => {
    if (told.tell === "answer") {
      share.hidden = false;
      box.countLines(told.shown.lines);
      if (told.refines) keepSight(answerPlace, () => showAnswer(told));
      else showAnswer(told);
    } else if (told.tell === "more") view.append(told.log, told.targets);
    else if (told.tell === "share") void giveLink(told.fragment);
    else {
      view.clear();
      if (told.tell === "refused") notice(words.paste.refused[told.why]);
      else if (told.tell === "no-index") notice(words.paste.noIndex, true);
      else notice(words.paste.broken);
    }
  };
  const showAnswer = (told: AnswerTold): void => {
    const { shown, more, refines } = told;
    const looksOn = more === "coming" && shown.outcome !== "match";
    if (more === "missing") notice(words.paste.noMore, true);
    else if (looksOn) notice(words.paste.lookingOn);
    // Another notice may stand there by now: that a link is copied.
    else if (!refines || status.textContent === words.paste.lookingOn) notice("");
    view.show(told);
  };
  const giveLink = async (fragment: string | undefined): Promise<void> => {
    if (fragment === undefined) return notice(words.paste.tooLongToShare);
    history.replaceState(history.state, "", fragment);
    notice((await copyText(location.href)) ? words.paste.shared : words.paste.sharedInAddress);
  };
  const openLink = async (): Promise<void> => {
    const fragment = location.hash;
    if (carriesPaste(fragment)) {
      lookup.prepare();
      const text = await fromFragment(fragment).catch(() => undefined);
      if (location.hash !== fragment) return;
      if (text === undefined) {
        box.empty();
        notice(words.paste.damagedLink);
      } else opened(text, fragment);
    } else {
      const text = takeStored(fragment);
      if (text !== undefined) box.put(text);
    }
  };
  const opened = (text: string, fragment: string): void => {
    box.put(text);
    // What was put is what the link says.
    history.replaceState(history.state, "", fragment);
  };

  retry.addEventListener("click", () => {
    // The button goes away: what is asked for is in the box.
    box.focus();
    explain();
  });
  share.addEventListener("click", lookup.share);
  clear.addEventListener("click", () => {
    box.empty();
    box.focus();
  });
  for (const button of root.querySelectorAll<HTMLElement>(".examples button")) {
    button.addEventListener("click", () => {
      box.put(button.dataset["paste"] ?? "");
      box.focus();
    });
  }
  followInnerLinks(answerPlace);
  addEventListener("hashchange", () => void openLink());
  showAwaited(root);
  if (location.hash !== "") void openLink();
  // A browser puts back what was typed when a reader comes back from another page.
  addEventListener("pageshow", () => {
    const { value } = part(root, "textarea", HTMLTextAreaElement);
    if (paste === undefined && value.trim() !== "") box.put(value);
  });
}

/** An address whose fragment says something else than the box would be a false link. */
function forgetLink(): void {
  if (location.hash !== "") history.replaceState(history.state, "", location.pathname + location.search);
}

attachPastePage();
