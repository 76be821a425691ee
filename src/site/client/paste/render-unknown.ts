import { links } from "../../links.ts";
import { strings as siteStrings, pasteStrings as strings } from "../../strings.ts";
import { copyText } from "../clipboard.ts";
import { element } from "./element.ts";
import { reportAddress, reportOf } from "./report.ts";
import type { Shown } from "./shown.ts";

/**
 * What a reader can do whose error no article explains: search the prose, and report it.
 * @param repository where issues are filed; without it the report can be copied
 */
export function renderUnknown(shown: Shown, found: string, repository: string | undefined): HTMLElement[] {
  if (shown.articles.length > 0) return [];
  const search = element(
    "p",
    {},
    `${strings.searchProse} `,
    element("a", { href: `${links.search()}?${new URLSearchParams({ q: shown.words })}` }, shown.words),
  );
  return [
    element("p", { class: "unknown" }, shown.outcome === "none" ? strings.noneText : strings.noArticleText),
    ...(shown.words === "" ? [] : [search]),
    reportDetails(reportOf(shown.sample, found), repository),
  ];
}

function reportDetails(report: string, repository: string | undefined): HTMLElement {
  const id = "report";
  const text = element("textarea", {
    id,
    rows: "10",
    spellcheck: "false",
    "aria-describedby": "report-hint",
  });
  text.value = report;
  return element(
    "details",
    { class: "report" },
    element("summary", {}, strings.report),
    element("p", { id: "report-hint" }, repository === undefined ? strings.reportHere : strings.reportHint),
    element("label", { for: id }, strings.reportLabel),
    text,
    repository === undefined ? copyButton(text) : reportLink(text, repository),
  );
}

/** The address follows what the reader makes of the text. */
function reportLink(text: HTMLTextAreaElement, repository: string): HTMLElement {
  const link = element("a", { rel: "noreferrer", target: "_blank" }, strings.reportLink);
  const update = (): void => {
    link.href = reportAddress(repository, text.value);
  };
  text.addEventListener("input", update);
  update();
  return element("p", {}, link);
}

function copyButton(text: HTMLTextAreaElement): HTMLElement {
  const button = element("button", { type: "button" }, strings.reportCopy);
  const status = element("span", { role: "status" });
  button.addEventListener("click", async () => {
    const copied = await copyText(text.value);
    if (copied) status.replaceChildren(siteStrings.copied);
    // Selected, the text is a key away.
    else text.select();
  });
  return element("p", {}, button, " ", status);
}
