import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import { outdatedTranslations } from "../../../src/checks/outdated.ts";
import { translatedConcepts } from "../../../src/content/translations/concept-translations.ts";
import { complaint, demoProject, deniedArticle, type Project } from "../../fixtures/project.ts";

const file = "content/concepts/en/demo-rule.mdx";
const page = `---
title: A rule
summary: What the rule says.
references:
  - { title: rule(7), url: 'https://example.org/rule.7' }
related:
  - { slug: demo-denied, why: it shows the rule broken }
published: '2026-11-22'
---

It is broken [here](../../issues/demo-missing/#proof).

<Recorded example="demo-denied" release="crun-1.8.1" command="crun run" />
`;

/** The demo project with a concept page that one article names. */
async function conceptProject(): Promise<Project> {
  const project = await demoProject();
  await project.write(file, page);
  await project.edit(deniedArticle, "published:", "concepts: [demo-rule]\npublished:");
  return project;
}

async function said(change: (project: Project) => Promise<void>): Promise<string> {
  const project = await conceptProject();
  await change(project);
  return complaint(checkContent(project.root));
}

test("a page that is in order", async () => {
  const { concepts } = await checkContent((await conceptProject()).root);
  expect(concepts.map(({ slug }) => slug)).toEqual(["demo-rule"]);
});

test("an article names a concept that there is not, and nobody the one that there is", async () => {
  expect(await said((p) => p.edit(deniedArticle, "[demo-rule]", "[demo-rul]"))).toMatch(
    new RegExp(
      `^${deniedArticle}:\\d+: there is no concept "demo-rul". Did you mean "demo-rule"\\?\n` +
        `${file}:1: no article names it. Add it to the "concepts" of the articles that need it.$`,
    ),
  );
});

/** A check that would find more wrong than there is. */
const waiting = "not checked before that is put right: citations";

describe("names that lead nowhere", () => {
  test("a related issue", async () => {
    expect(await said((p) => p.edit(file, "slug: demo-denied", "slug: demo-denyed"))).toBe(
      `${file}:7: there is no issue "demo-denyed". Did you mean "demo-denied"?`,
    );
  });
  test("a link to an article", async () => {
    expect(await said((p) => p.edit(file, "issues/demo-missing/", "issues/demo-mising/"))).toBe(
      `${file}:11: there is no issue "demo-mising". Did you mean "demo-missing"?\n${waiting}`,
    );
  });
  test("a link to a concept", async () => {
    expect(await said((p) => p.edit(file, "(../../issues/demo-missing/#proof)", "(../demo-role/)"))).toBe(
      `${file}:11: there is no concept "demo-role". Did you mean "demo-rule"?\n${waiting}`,
    );
  });
});

describe("recordings that are not there", () => {
  test.each([
    [
      'example="demo-denied"',
      'example="demo"',
      'there is no example "demo" (one of demo-denied, demo-missing)',
    ],
    [
      "crun-1.8.1",
      "crun-1.9",
      "examples/demo-denied has no recording of crun-1.9 (one of crun-1.8.1, crun-1.21)",
    ],
    [
      "crun run",
      "crun exec",
      'no step of crun-1.8.1 in examples/demo-denied begins with "crun exec" (one of crun run demo, stat -c %a rootfs/demo)',
    ],
  ])("%s as %s", async (from, to, message) => {
    expect(await said((p) => p.edit(file, from, to))).toBe(`${file}:13: ${message}`);
  });
});

test("a page with words still to be written", async () => {
  expect(await said((p) => p.edit(file, "It is broken", "TODO: it is broken"))).toBe(
    `${file}:11: TODO is still to be written`,
  );
});

const translated = "content/concepts/zh-cn/demo-rule.mdx";
const digest = createHash("sha256").update(page).digest("hex").slice(0, 16);
const translation = `---
translates: '${digest}'
title: 一条规则
summary: 规则是什么。
phrases:
  'it shows the rule broken': 它违反了这条规则
---

违反它的例子在[这里](../../issues/demo-missing/#proof)。

<Recorded example="demo-denied" release="crun-1.8.1" command="crun run" />
`;

describe("a translation", () => {
  async function saidOf(from: string, to: string): Promise<string> {
    return said((p) => p.write(translated, translation.replace(from, to)));
  }

  test("stands over the English page; the issues and references stay", async () => {
    const project = await conceptProject();
    await project.write(translated, translation);
    const content = await checkContent(project.root);
    const { concepts, conceptTranslations } = content;
    const [rule] = translatedConcepts(concepts, conceptTranslations);
    expect(rule).toMatchObject({ locale: "zh-cn", file: translated, outdated: false });
    expect(rule?.concept).toEqual({
      ...concepts[0]?.concept,
      title: "一条规则",
      summary: "规则是什么。",
      related: [{ slug: "demo-denied", why: "它违反了这条规则" }],
    });
    expect(outdatedTranslations(content)).toEqual([]);
  });

  test("a reason that is not translated, and one that there is not", async () => {
    expect(await saidOf("'it shows the rule broken'", "'it shows the rule, broken'")).toBe(
      [
        `${translated}:6: ${file} has no field that says 'it shows the rule, broken'. Did you mean 'it shows the rule broken'?`,
        `${translated}:5: 'it shows the rule broken' (related[0].why) is not translated. Add it to "phrases".`,
      ].join("\n"),
    );
  });

  test("a recording that the English page does not show", async () => {
    expect(await saidOf('command="crun run"', 'command="crun"')).toBe(
      `${translated}:11: has 1 recordings and drawings, ${file} has 1. Keep the sections of the English text, in its order.`,
    );
  });

  test("a link that leads nowhere", async () => {
    expect(await saidOf("issues/demo-missing/", "issues/demo-mising/")).toBe(
      `${translated}:9: there is no issue "demo-mising". Did you mean "demo-missing"?\n${waiting}`,
    );
  });

  test("of no concept", async () => {
    expect(await said((p) => p.write("content/concepts/zh-cn/demo-ruel.mdx", translation))).toBe(
      'content/concepts/zh-cn/demo-ruel.mdx:1: there is no concept "demo-ruel" to translate. Did you mean "demo-rule"?',
    );
  });

  test("an English page that has changed since is no error, but told", async () => {
    const project = await conceptProject();
    await project.write(translated, translation);
    await project.edit(file, "It is broken", "It is broken, as we know,");
    const content = await checkContent(project.root);
    const { concepts, conceptTranslations } = content;
    expect(translatedConcepts(concepts, conceptTranslations)[0]?.outdated).toBe(true);
    expect(outdatedTranslations(content)).toEqual([
      expect.stringContaining(`${translated}:2: ${file} has changed since`),
    ]);
  });

  test("a word left to be written", async () => {
    expect(await saidOf("违反它的", "TODO")).toBe(`${translated}:9: TODO is still to be written`);
  });
});
