import type { Explanation } from "../../../answer/explanation.ts";
import { element } from "../../dom/element.ts";
import { pageLinks } from "../../dom/page-language.ts";
import { words } from "../../words/spoken.ts";
import { renderLeads } from "./render-leads.ts";

/** What an exit code means, and what it is likely to come from. */
export function renderExitCode({ exitCode, articles }: Explanation): HTMLElement[] {
  if (!exitCode) return [];
  const { code, means, causes } = exitCode;
  return [
    // Without an article it is the verdict's heading.
    ...(articles.length > 0 ? [element("h2", {}, words.paste.exitCode(code))] : []),
    element("p", { class: "exit-code" }, means),
    ...(causes.length > 0 ? [element("h3", {}, words.paste.causes), renderLeads(causes)] : []),
    element("p", {}, element("a", { href: pageLinks().exitCode(code) }, words.paste.exitCodePage(code))),
  ];
}
