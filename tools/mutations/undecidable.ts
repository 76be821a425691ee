/** What can be done to a field. */
export type Change = "removed" | "of another page" | "falsified";

const prose = "Words for readers: each article is read by somebody who did not write it.";
const omitted = "It may be absent, and claims nothing then.";
const judged = "What belongs to it is the author's judgement: another page's are as good in form.";

/**
 * Faults that are not planted, as nothing tells a program that they are faults: by what is done, the field and why. The
 * report lists them beside the survivors.
 */
export const undecidable: Record<Change, Record<string, string>> = {
  removed: {
    pastes: omitted,
    related: omitted,
    concepts: omitted,
    "affects.condition": omitted,
    "affects.sources": omitted,
  },
  "of another page": {
    areas: judged,
    concepts: judged,
    related: judged,
    "related.slug": judged,
    references: judged,
    "references.url": "Of a page that has no number or section, the title may be any.",
    affects: "The claims of two pages can be the same, but for their conditions.",
    "affects.condition": prose,
    "confirm.sources": "Whether a page says what it is cited for, only reading it tells.",
    "signatures.sources": "Whether a page says what it is cited for, only reading it tells.",
  },
  falsified: {
    title: prose,
    summary: prose,
    symptoms: prose,
    pastes: "A quotation: people post what they post.",
    "related.why": prose,
    "affects.condition": prose,
    "references.title": prose,
  },
};
