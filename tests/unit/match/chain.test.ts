import { expect, test } from "vitest";
import { loadCatalogues } from "../../../src/content/catalogues.ts";
import { loadArticles } from "../../../src/content/issues.ts";
import { loadWrappers } from "../../../src/content/wrappers.ts";
import type { Answer } from "../../../src/match/answer.ts";
import { buildIndex } from "../../../src/match/build-index.ts";
import { createMatcher } from "../../../src/match/matcher.ts";
import { isWhole } from "../../../src/match/quotations.ts";
import { loadPastes } from "../../../tools/pastes/load.ts";

const [articles, catalogues, wrappers] = await Promise.all([
  loadArticles("."),
  loadCatalogues("."),
  loadWrappers("."),
]);
const index = buildIndex(articles, catalogues, wrappers);
const matcher = createMatcher(index);

/** The programs that print a link's words, as the answer says. */
function printers(answer: Answer, link: Answer["chain"][number]): string[] {
  return answer.messages[link.message ?? -1]?.emitters.map(({ emitter }) => emitter) ?? [];
}

test("no link of any posted error is half a quotation", async () => {
  const half: string[] = [];
  for (const { paste } of await loadPastes()) {
    for (const { text } of matcher.explain(paste).chain) if (!isWhole(text)) half.push(text);
  }
  expect(half).toEqual([]);
});

test("no link has one program's releases with what another one means", async () => {
  const byMeans = new Map(wrappers.map(({ means, source }) => [means, source]));
  const programs = new Map(
    catalogues.flatMap(({ emitter, repository, alsoFrom = [] }) =>
      [repository, ...alsoFrom.map((further) => further.repository)].map(
        (of) => [`${of}/`, emitter] as const,
      ),
    ),
  );
  const foreign: string[] = [];
  for (const { paste } of await loadPastes()) {
    const answer = matcher.explain(paste);
    for (const link of answer.chain) {
      const source = byMeans.get(link.means ?? "");
      const owner = [...programs].find(([of]) => source?.startsWith(of))?.[1];
      const own = printers(answer, link);
      if (owner === undefined || own.length === 0 || own.includes(owner)) continue;
      // Words that are the wrapper's own from their first to their last, whoever has them too.
      const pattern = wrappers.find(({ means }) => means === link.means)?.pattern ?? "";
      if (!link.text.startsWith(pattern.split("{")[0] ?? ""))
        foreign.push(`${link.text} | ${own} | ${owner}`);
    }
  }
  expect(foreign).toEqual([]);
});

test("a mount's flags stay with it, and an errno is the kernel's alone", () => {
  const answer = matcher.explain(
    'runc create failed: error mounting "/a" to rootfs at "/b": mount /a:/b (via /proc/self/fd/6), flags: 0x5001: not a directory: unknown',
  );
  const texts = answer.chain.map(({ text }) => text);
  expect(texts.filter((text) => /fd.6/.test(text))).toEqual([
    expect.stringMatching(/mount \/a:\/b \(via \/proc\/self\/fd\/6\), flags: 0x5001$/),
  ]);
  const errno = answer.chain.find(({ text }) => text === "not a directory");
  expect(errno?.means).toBe("ENOTDIR: what the kernel answered");
  expect(errno?.message).toBeUndefined();
});
