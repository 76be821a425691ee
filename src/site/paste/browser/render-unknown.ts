import type { Explanation } from "../../../answer/explanation.ts";
import { copyText } from "../../dom/clipboard.ts";
import { element } from "../../dom/element.ts";
import { pageLinks } from "../../dom/page-language.ts";
import { words } from "../../words/spoken.ts";
import type { More } from "./protocol.ts";
import { reportAddress, reportOf } from "./report.ts";

/**
 * What a reader can do whose error no article explains: search the prose, and report it.
 * @param repository where issues are filed; without it the report can be copied
 * @param more whether all messages were looked for
 */
export function renderUnknown(
  shown: Explanation,
  found: string,
  repository: string | undefined,
  more: More,
): HTMLElement[] {
  // What is not known yet is not to be reported.
  if (shown.articles.length > 0 || shown.verdict === "exit-code" || more === "coming") return [];
  const { noneText, noneTextSoFar, noArticleText } = words.paste;
  const none = more === "missing" ? noneTextSoFar : noneText;
  const search = element(
    "p",
    {},
    words.paste.searchProse,
    element("a", { href: `${pageLinks().search()}?${new URLSearchParams({ q: shown.words })}` }, shown.words),
  );
  return [
    element("p", { class: "unknown" }, shown.outcome === "none" ? none : noArticleText),
    ...(shown.words === "" ? [] : [search]),
    reportDetails(reportOf(shown.sample, found), repository),
  ];
}

function reportDetails(report: string, repository: string | undefined): HTMLElement {
  const id = "report";
  const text = element(
    "textarea",
    {
      id,
      rows: "10",
      spellcheck: "false",
      "aria-describedby": "report-hint",
    },
    report,
  );
  return element(
    "details",
    { class: "report" },
    element("summary", {}, words.paste.report),
    element(
      "p",
      { id: "report-hint" },
      repository === undefined ? words.paste.reportHere : words.paste.reportHint,
    ),
    element("label", { for: id }, words.paste.reportLabel),
    text,
    repository === undefined ? copyButton(text) : reportLink(text, repository),
  );
}

/** The address follows what the reader makes of the text. */
function reportLink(text: HTMLTextAreaElement, repository: string): HTMLElement {
  const link = element("a", { rel: "noreferrer", target: "_blank" }, words.paste.reportLink);
  const update = (): void => {
    link.href = reportAddress(repository, text.value);
  };
  text.addEventListener("input", update);
  update();
  return element("p", {}, link);
}

function copyButton(text: HTMLTextAreaElement): HTMLElement {
  const button = element("button", { type: "button" }, words.paste.reportCopy);
  const status = element("span", { role: "status" });
  button.addEventListener("click", async () => {
    const copied = await copyText(text.value);
    if (copied) status.replaceChildren(words.copied);
    // Selected, the text is a key away.
    else text.select();
  });
  return element("p", {}, button, " ", status);
}
