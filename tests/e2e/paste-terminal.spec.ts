import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { explanationOf } from "../../src/answer/compose.ts";
import type { Explanation } from "../../src/answer/explanation.ts";
import { answerWords } from "../../src/answer/words.ts";
import type { RuleLibrary } from "../../src/article/rules.ts";
import { printAnswer } from "../../src/cli/explain/print.ts";
import { Paper } from "../../src/cli/terminal/paper.ts";
import { headings } from "../../src/cli/terminal/words.ts";
import { createMatcher } from "../../src/match/matcher.ts";
import type { MatchIndex, MoreMessages } from "../../src/schema/match-index.ts";
import { loadPastes } from "../../tools/pastes/load.ts";
import { rootBuild } from "./builds.ts";
import { partsOf } from "./paste-box.ts";
import { expect, test } from "./test.ts";

/** The lines that head a part of what the terminal prints. */
const heading = new RegExp(
  `^(${[
    headings.fix,
    headings.confirm,
    headings.more,
    answerWords.why,
    answerWords.others,
    answerWords.closest,
    answerWords.chain,
    answerWords.messages,
    answerWords.otherMessages,
    answerWords.otherRules,
  ].join("|")})\\n`,
  "m",
);

/** What page and terminal say of a paste, as a reader sees it. */
type Said = {
  verdict: string;
  /** Words for the search; only where there is no article. */
  words: string | undefined;
  /** Titles, in their order. */
  articles: string[];
  /** Those that only come near. */
  closest: string[];
  /** Why it is the first article or rule, word for word. */
  reasons: string[];
  values: string[];
  /** What confirms it; of a rule, what tells each of its cases. */
  commands: string[];
  /** Of a rule: its cases, what is to be done about each first, and the rules for other objects. */
  rule: { cases: string[]; fixes: string[]; others: string[] };
  /** The error's links, with who prints each and what it means. */
  chain: [text: string, said: string][];
  /** What is named as having no article, with who prints it. */
  messages: [template: string, printedBy: string][];
};

/** The pastes are asked in so many tests, which run beside one another. */
const parts = 4;

for (let part = 0; part < parts; part++) {
  test(`page and terminal say the same of every paste, ${part + 1} of ${parts}`, async ({
    page,
    servers,
  }) => {
    test.setTimeout(180_000);
    const askTerminal = terminal();
    const pastes = (await loadPastes()).filter((_, at) => at % parts === part);
    expect(pastes.length).toBeGreaterThan(40);
    await page.goto(servers.root);
    for (const { id, paste } of pastes) {
      const onPage = await askPage(page, paste);
      expect(askTerminal(paste), id).toEqual(onPage);
    }
  });
}

/** Pastes a text into the page and reads the answer. */
async function askPage(page: Page, paste: string): Promise<Said> {
  const { answer, verdict } = partsOf(page);
  const said = await answer.evaluate(async (answer, paste) => {
    const area = document.querySelector<HTMLTextAreaElement>("#paste");
    // Awaited within the page: hundreds of times from outside would take minutes.
    const put = (text: string, answered: boolean): Promise<void> =>
      new Promise((resolve) => {
        const check = (): void => {
          if (answer.hasAttribute("hidden") === answered || answer.ariaBusy === "true") return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(check);
        observer.observe(answer, { attributes: true });
        if (area) area.value = text;
        area?.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
        check();
      });
    await put("", false);
    await put(paste, true);
    const all = (selector: string, of: Element = answer) => [...of.querySelectorAll(selector)];
    const text = (node: Node | null | undefined) => node?.textContent ?? "";
    const [reasons, values] = [false, true].map((varies) =>
      all(".found > .reason").filter((reason) => text(reason).startsWith("What varies is here: ") === varies),
    );
    return {
      words: all('a[href*="/search/?q="]').map(text),
      others: all("ul.issues h4").map(text),
      closest: all("#closest ~ ol")
        .slice(0, 1)
        .flatMap((list) => all("a", list))
        .map(text),
      reasons: (reasons ?? []).map(text),
      values: (values ?? []).flatMap((value) => all("code", value)).map(text),
      commands: all(".found > .confirm .command code").map(text),
      rule: {
        cases: all(".found[data-rule] > h3").map(text),
        fixes: all(".found[data-rule] > .rule-fix").map(text),
        others: all(".found[data-rule] ~ h3.also + ul a").map(text),
      },
      chain: all(".chain > li").map((link): [string, string[]] => [
        text(link.querySelector("code")),
        all("p", link).map((note) => text(note) + (note.className === "by" ? "." : "")),
      ]),
      messages: all("#answer > .messages > li").map((entry): [string, string] => {
        for (const name of all(".exact var", entry)) name.replaceWith(`{${name.textContent}}`);
        return [text(entry.querySelector(".exact")), text(entry.querySelector(".by"))];
      }),
    };
  }, paste);
  const heading = (await verdict.textContent()) ?? "";
  return {
    verdict: isRule(heading) ? heading : (heading.split(";")[0] ?? ""),
    words: said.words[0],
    articles: [...(/^(?:Match|Possible): (.*)$/.exec(heading)?.slice(1) ?? []), ...said.others],
    closest: said.closest,
    reasons: said.reasons.map(withoutMarks),
    values: said.values.map(inOneLine),
    commands: said.commands.map(inOneLine),
    rule: said.rule,
    chain: said.chain.map(([text, notes]) => [
      inOneLine(text),
      notes.filter((note) => !/^No known message: |^The wording of /.test(note)).join(" "),
    ]),
    messages: said.messages.map(([template, by]) => [template, printersIn(by)]),
  };
}

/** Explains pastes as the command does, with the build's index, and reads what it prints. */
function terminal(): (paste: string) => Said {
  const read = (name: string) => readFileSync(path.join(rootBuild.dir, "api", name), "utf8");
  const index: MatchIndex = JSON.parse(read("index.json"));
  const more: MoreMessages = JSON.parse(read("index-more.json"));
  const rules: RuleLibrary = JSON.parse(
    readFileSync(path.join(rootBuild.dir, "answers", "rules.json"), "utf8"),
  );
  const matcher = createMatcher(index, more);
  return (paste) => {
    const paper = new Paper(Number.POSITIVE_INFINITY, false);
    const explanation = explanationOf(paste, matcher.explain(paste), index, rules);
    printAnswer(paper, explanation, { site: "https://example.org/", articles: [] });
    return readTerminal(paper.toString(), explanation);
  };
}

/** @param explanation tells which message a link of the chain is: printed are the paste's words */
function readTerminal(printed: string, { chain, messages }: Explanation): Said {
  const [start = "", ...sections] = printed.split(heading);
  const entries = (of: string, begin: RegExp): string[] =>
    (sections[sections.indexOf(of) + 1] ?? "").split(begin).slice(1);
  const [, sure, title] = /^(Match|Possible): (.*)$/m.exec(start) ?? [];
  const why = entries(answerWords.why, /^ {2}(?=\S)/m);
  const cases = start.split(/^(?=\d+\. )/m).slice(1);
  const links = entries(answerWords.chain, /^ *\d+\. /m).map((link) => {
    const [text = "", ...said] = link.split(/\n {5,}/);
    return { text: inOneLine(text), said: inOneLine(said.join(" ")) };
  });
  const list = [answerWords.messages, answerWords.otherMessages]
    .flatMap((of) => (sections.includes(of) ? entries(of, /^ {2}- /m) : []))
    .map((entry): [string, string] => {
      const [template = "", by = ""] = entry.trimEnd().split(/\n {4}/);
      return [template, printersIn(by)];
    });
  const unexplained = links.flatMap(({ said }, at): { id: number | undefined; by: string }[] => {
    const by = /^(.*)\. No article yet\./.exec(said)?.[1];
    return by === undefined ? [] : [{ id: chain[at]?.target.message, by }];
  });
  const named = messages.flatMap(({ id, ...message }): Said["messages"] => {
    const template = message.template.replaceAll("{{", "{");
    const by = unexplained.find((link) => link.id === id)?.by;
    const listed = list.filter((entry) => entry[0] === template);
    return by === undefined ? listed : [[template, by], ...listed];
  });
  const address = /^ {2}https:\S+\/search\/\?\S+$/m.exec(printed)?.[0].trim();
  const first = start.split("\n")[0] ?? "";
  return {
    verdict: isRule(first) ? first : sure === undefined ? (start.split(".")[0] ?? "") : `${sure}: ${title}`,
    words: address === undefined ? undefined : (new URL(address).searchParams.get("q") ?? ""),
    articles: [
      ...(title === undefined ? [] : [title]),
      ...entries(answerWords.others, /^- /m).map((entry) => entry.split("\n")[0] ?? ""),
    ],
    closest: entries(answerWords.closest, /^- /m).map((entry) => entry.split("\n")[0] ?? ""),
    reasons: why.flatMap((entry) => (entry.startsWith("- ") ? withoutMarks(entry.slice(2)) : [])),
    values: why
      .filter((entry) => !entry.startsWith("- "))
      .map((entry) => inOneLine(entry.replace(/^\w+: /, ""))),
    commands: [
      ...entries(headings.confirm, /^ {2}\$ /m),
      ...cases.flatMap((one) => one.split(/^ {2}\$ /m).slice(1)),
    ].map((entry) => inOneLine(entry.split("\n    prints ")[0] ?? "")),
    rule: {
      cases: cases.map((one) => one.split("\n")[0] ?? ""),
      fixes: cases.flatMap((one) => /^ {2}(Fix, .*)$/m.exec(one)?.[1]?.replaceAll("`", "") ?? []),
      others: entries(answerWords.otherRules, /^- /m).map((entry) => entry.split("\n")[0] ?? ""),
    },
    // The page has a message's address in the name of who prints it.
    chain: links.map(({ text, said }) => [
      text,
      said.replace(/No article yet\. ?|https:\S+\/messages\/\S+$/g, "").trim(),
    ]),
    // In the order of the page, which the list must have too.
    messages: [...named, ...list.filter(([template]) => !named.some((entry) => entry[0] === template))],
  };
}

/** Whether a verdict names a rule. */
function isRule(verdict: string): boolean {
  return verdict.startsWith(answerWords.rule);
}

/** Who prints a message, of what is told of it: "runc 1.0 – 1.2. A warning. 3 times, first in line 2." */
function printersIn(by: string): string {
  return /^(.*?)\.(?: A \w+\.)?(?: In line .*| [\d,]+ times.*)?$/.exec(by.trim())?.[1] ?? by;
}

/** A sentence without the marks that stand for code in a terminal without colours. */
function withoutMarks(text: string): string {
  return inOneLine(text.replaceAll("`", ""));
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
