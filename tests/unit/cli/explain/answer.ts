import type { OfflineArticle } from "../../../../src/article/offline.ts";
import type { Answer, FoundMessage, Place } from "../../../../src/match/answer.ts";
import { buildIndex, withLookup } from "../../../../src/match/build-index.ts";
import type { MatchIndex } from "../../../../src/schema/match-index.ts";

const at: Place = { start: 0, end: 0, literals: [], values: [] };

/** An answer in which nothing is known. */
export const nothing: Answer = {
  outcome: "none",
  issues: [],
  closest: [],
  messages: [],
  chain: [],
  marks: [],
};

/** A message of one program in two releases, found at a place of its own. */
export function message(
  emitter: FoundMessage["emitters"][number]["emitter"],
  template: string,
  start = 0,
): FoundMessage {
  return {
    template,
    kind: "error",
    emitters: [{ emitter, id: `${emitter}-0000000`, first: "1.0", last: "1.2" }],
    bits: 20,
    informative: true,
    count: 1,
    at: { ...at, start, end: start + template.length },
  };
}

/** The index of some articles, without messages. */
export function indexOf(articles: OfflineArticle[]): MatchIndex {
  return withLookup({
    ...buildIndex([], [], []),
    issues: articles.map(({ slug, title, heads, summary, symptoms, errno, signatures, confirm, layers }) => ({
      slug,
      title,
      heads,
      summary,
      symptoms,
      errno,
      signatures,
      checks: confirm,
      layers,
    })),
  });
}

/** An answer that names one article, `demo`, of "docker: cannot open /a b". */
export const match: Answer = {
  outcome: "match",
  issues: [
    {
      slug: "demo",
      outcome: "match",
      score: 40,
      probability: 0.94,
      reasons: [
        {
          kind: "signature",
          pattern: "cannot open {path}",
          by: "crun",
          releases: "crun ≤ 1.2",
          bits: 40,
          at: { ...at, start: 8, end: 24 },
        },
      ],
      values: { path: "/a b", name: "x\u001b[2J" },
    },
  ],
  closest: [],
  messages: [message("crun", "cannot open {path}", 1000)],
  chain: [
    { start: 0, end: 5, text: "Error\u0007", means: "A label." },
    { start: 7, end: 20, text: "cannot open /a b", message: 0, issue: 0 },
  ],
  marks: [],
};

/** The article that `match` names, with three fixes. */
export const demo: OfflineArticle = {
  slug: "demo",
  title: "crun: cannot open",
  summary: "The file cannot be opened.",
  symptoms: ["It stops"],
  signatures: [{ pattern: "cannot open {path}", by: "crun", releases: "crun ≤ 1.2" }],
  confirm: [{ run: "stat {path:/etc/demo}", prints: "mode {mode}" }],
  affects: [{ runtime: "crun", introduced: "1.0", fixed: "1.3" }],
  errno: ["EACCES"],
  areas: ["filesystem"],
  layers: ["image", "docker", "podman"],
  references: [{ title: "open(2)", url: "https://example.org/open" }],
  related: [{ slug: "other", why: "looks alike" }],
  published: "2026-11-22",
  body: [
    { kind: "heading", depth: 2, text: [{ text: "Fix" }] },
    { kind: "fix", layer: "image", blocks: [paragraph("Set the mode in the image.")] },
    { kind: "fix", layer: "docker", blocks: [paragraph("Tell Docker.")] },
    { kind: "fix", layer: "podman", blocks: [paragraph("Tell Podman.")] },
  ],
};

function paragraph(text: string): OfflineArticle["body"][number] {
  return { kind: "paragraph", text: [{ text }] };
}
