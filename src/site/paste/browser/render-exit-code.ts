import type { Explanation } from "../../../answer/explanation.ts";
import { languages } from "../../../schema/locale.ts";
import { element } from "../../dom/element.ts";
import { pageLinks, pageLocale } from "../../dom/page-language.ts";
import { titleNodes } from "../../dom/render-pattern.ts";
import { linksFor } from "../../links.ts";
import { words } from "../../words/spoken.ts";

/** What an exit code means, and what it is likely to come from. */
export function renderExitCode({ exitCode, articles }: Explanation): HTMLElement[] {
  if (!exitCode) return [];
  const { code, means, causes } = exitCode;
  const items = causes.map(({ slug, locale, title }) => {
    const lang = locale === pageLocale() ? undefined : languages[locale].tag;
    return element(
      "li",
      {},
      element("a", { href: linksFor(locale).issue(slug), lang }, ...titleNodes(title)),
      lang !== undefined && words.inEnglish,
    );
  });
  return [
    // Without an article it is the verdict's heading.
    ...(articles.length > 0 ? [element("h2", {}, words.paste.exitCode(code))] : []),
    element("p", { class: "exit-code" }, means),
    ...(items.length > 0 ? [element("h3", {}, words.paste.causes), element("ol", {}, ...items)] : []),
    element("p", {}, element("a", { href: pageLinks().exitCode(code) }, words.paste.exitCodePage(code))),
  ];
}
