import type { Explanation, ShownLead } from "../../../answer/explanation.ts";
import { element } from "../../dom/element.ts";
import { words } from "../../words/spoken.ts";
import { articleLink } from "./article-link.ts";

/** Articles to look at, as a list of links, the likeliest first. */
export function renderLeads(leads: ShownLead[]): HTMLElement {
  return element("ol", {}, ...leads.map((lead) => element("li", {}, ...articleLink(lead, lead.title))));
}

/** Articles that only share words with the paste. They are no answer, and say so. */
export function renderClosest({ closest }: Explanation): HTMLElement[] {
  if (closest.length === 0) return [];
  return [
    element("h2", { id: "closest" }, words.paste.closest),
    element("p", {}, words.paste.closestText),
    renderLeads(closest),
  ];
}
