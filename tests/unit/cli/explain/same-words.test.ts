import ts from "typescript";
import { expect, test } from "vitest";
import { explanationOf } from "../../../../src/answer/compose.ts";
import { printAnswer } from "../../../../src/cli/explain/print.ts";
import { Paper } from "../../../../src/cli/terminal/paper.ts";
import { createMatcher } from "../../../../src/match/matcher.ts";
import { verdictText } from "../../../../src/site/paste/browser/render-verdict.ts";
import { loadIndex, loadPastes } from "../../../../tools/pastes/load.ts";
import { textOf, tracked } from "../../../fixtures/sources.ts";
import { speakEnglish } from "../../../fixtures/speak-english.ts";

/*
 * Page and terminal say the same words, out of one table (src/answer/words.ts). That they say them of the same things,
 * reasons, links and messages included, tests/e2e/paste-terminal.spec.ts asks of the built page.
 */

test("of every labelled paste the terminal's first line begins as the page's verdict", async () => {
  speakEnglish();
  const { index } = await loadIndex();
  const matcher = createMatcher(index);
  const pastes = await loadPastes();
  expect(pastes.length).toBeGreaterThan(160);
  const verdicts = new Set<string>();
  for (const { id, paste } of pastes) {
    const explanation = explanationOf(paste, matcher.explain(paste), index);
    verdicts.add(explanation.verdict);
    const paper = new Paper(Number.POSITIVE_INFINITY, false);
    printAnswer(paper, explanation, { articles: [] });
    // The page counts the messages there, the terminal lists them below.
    const [verdict = ""] = verdictText(explanation, "there").split(/; \d/);
    expect(paper.toString().split("\n")[0]?.startsWith(verdict), `${id}: ${verdict}`).toBe(true);
  }
  expect([...verdicts].sort()).toEqual(expect.arrayContaining(["match", "none", "possible"]));
});

const pageWords = ["src/answer/words.ts", "src/site/words/en/paste.ts", "src/site/words/en/programs.ts"];
const terminal = tracked.filter((name) => /^src\/cli\/(explain|terminal)\/|^src\/cli\/show/.test(name));

test("the terminal writes no words of its own for what the page's table says", () => {
  const said = new Set(pageWords.flatMap((name) => phrasesIn(name, textOf(name))));
  expect(said.size).toBeGreaterThan(80);
  expect(terminal).toContain("src/cli/explain/print.ts");
  const twice = (name: string, text: string) =>
    phrasesIn(name, text).flatMap((phrase) => (said.has(phrase) ? [`${name}: ${phrase}`] : []));
  expect(terminal.flatMap((name) => twice(name, textOf(name)))).toEqual([]);
  // It would see them.
  expect(twice("x.ts", 'paper.heading("Also possible");')).toEqual(["x.ts: also possible"]);
  expect(twice("x.ts", 'const verdict = "Match: " + title;')).toEqual(["x.ts: match:"]);
});

/** What texts and templates of a program say to readers: several words, or one with a colon, by their letters. */
function phrasesIn(name: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    )
      found.push(node.text.replaceAll(/^[^a-z]+|[^a-z:]+$/gi, "").toLowerCase());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest));
  return found.filter((phrase) => /[a-z] [a-z]|:$/.test(phrase));
}
