import { describe, expect, test } from "vitest";
import { runChecks } from "../../../src/checks/check.ts";
import { tags } from "../../../src/checks/tags.ts";
import { translations } from "../../../src/checks/translations.ts";
import { loadContent } from "../../../src/content/content.ts";
import {
  complaint,
  demoProject,
  deniedArticle,
  translateDenied,
  translatedDenied,
} from "../../fixtures/project.ts";

/** What the build says of an article whose text ends with these words. They are on line 35. */
async function saidOf(text: string): Promise<string> {
  const project = await demoProject();
  await project.edit(deniedArticle, "The demo file cannot be read.", text);
  // Other checks compare the fixes with the article's layers.
  return complaint(loadContent(project.root).then((content) => runChecks([tags], content)));
}

test("what a text may have", async () => {
  const project = await demoProject();
  const text = [
    "{/* a comment */}",
    "A `{ brace }`, *so* **what**.",
    "- one\n- [two](https://man7.org/)",
    '<Fix layer="host">\n\n```sh\nls\n```\n\n</Fix>',
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "> said",
  ].join("\n\n");
  await project.edit(deniedArticle, "The demo file cannot be read.", text);
  const content = await loadContent(project.root);
  expect(await tags.run(content)).toEqual([]);
  expect(content.articles[0]?.body).toContain("> said");
});

describe("what runs, or may run", () => {
  test.each([
    [
      'import X from "x";',
      '"import X from "x";": a text loads and defines nothing. Take it out: <Fix> can be used as they are.',
    ],
    ["export const a = 1;", '"export const a = 1;": a text loads and defines nothing.'],
    ["{1 + 1}", "{1 + 1} is a program. Write what it would print"],
    ["Two are {1 + 1}.", "{1 + 1} is a program."],
    ["{/* a */ run() /* b */}", "{/* a */ run() /* b */} is a program."],
    ["Text {/* note */} here.", "a comment stands on lines of its own"],
    [
      "<script>alert(1)</script>",
      "<script> is HTML, which the text of pages does not use. Write Markdown, or take it out.",
    ],
    ['<b onclick="x()">hi</b>', "<b> is HTML, which the text of pages does not use. Write **text**."],
    ['Say <i style="color: red">hi</i>.', "<i> is HTML, which the text of pages does not use. Write *text*."],
    ['<iframe src="https://man7.org/" />', "<iframe> is HTML"],
    ["<style>{`p { color: red }`}</style>", "<style> is HTML"],
    ['<svg onload="x()" />', "<svg> is HTML"],
    ["<>x</>", "a text has no fragments"],
    ['<Fix layer="image" {...x}>\n\nx\n\n</Fix>', "<Fix>: {...x} is a program."],
    ['<Fix layer={"image"}>\n\nx\n\n</Fix>', '<Fix>: layer is no text. Write layer="…"'],
    ['<Fix layer="image" onClick="x()">\n\nx\n\n</Fix>', '<Fix> has no attribute "onClick" (one of layer)'],
  ])("%s", async (text, problem) => {
    const message = await saidOf(text);
    expect(message.split("\n")[0]?.startsWith(`${deniedArticle}:35: `)).toBe(true);
    expect(message).toContain(problem);
  });
});

describe("tags that there are not", () => {
  test.each([
    ["<Fxi>\n\nx\n\n</Fxi>", "there is no tag <Fxi>. Did you mean <Fix>?"],
    ["<Recorded />", "there is no tag <Recorded> (one of Fix)"],
    ["<toString />", "<toString> is HTML"],
    ["<Site.Fix />", "there is no tag <Site.Fix>"],
    ['<Fix layer="podmna">\n\nx\n\n</Fix>', '<Fix>: there is no layer "podmna". Did you mean "podman"?'],
    ["<Fix>\n\nx\n\n</Fix>", '<Fix> has no layer. Write layer="kubernetes"'],
    ['See <Fix layer="image">x</Fix> there.', "<Fix> stands within a line. Put it on lines of its own"],
  ])("%s", async (text, problem) => {
    const message = await saidOf(text);
    expect(message.startsWith(`${deniedArticle}:35: `)).toBe(true);
    expect(message).toContain(problem);
    expect(message.split("\n")).toHaveLength(1);
  });

  test("the same fix twice", async () => {
    const fix = '<Fix layer="host">\n\nx\n\n</Fix>';
    expect(await saidOf(`${fix}\n\n${fix}`)).toBe(
      `${deniedArticle}:41: the same tag as on line 35, "#fix-host". Make one of the two.`,
    );
  });
});

describe("forms that the terminal cannot show", () => {
  test.each([
    ["~~gone~~", "the text of pages has no delete."],
    [
      "See [this][a].\n\n[a]: https://man7.org/",
      "the text of pages has no linkReference. Write [text](address).",
    ],
    ["![x](https://man7.org/x.png)", "the text of pages has no image."],
    ["See[^1].\n\n[^1]: note", "the text of pages has no footnoteReference. Say it in the text."],
    ["---", "the text of pages has no thematicBreak."],
  ])("%s", async (text, problem) => {
    expect(await saidOf(text)).toContain(`${deniedArticle}:35: ${problem}`);
  });
});

describe("text that is no MDX", () => {
  test.each([
    ["One.\n\nA { brace", 37, "the text is no MDX: Unexpected end of file in expression"],
    ["<!-- note -->", 35, "to create a comment in MDX, use `{/* text */}`"],
    [
      '<Fix layer="image">\n\nx',
      35,
      "Expected a closing tag for `<Fix>`. Write </Fix> on a line of its own, where it ends.",
    ],
    // Where the next one begins, the parser misses the end of the one before.
    [
      'x\n\n<Fix layer="image">\n\nx\n\n<Fix layer="host">\n\ny\n\n</Fix>',
      37,
      "Write </Fix> on a line of its own",
    ],
    ['x\n\n<Fox layer="image">\n\nx\n\n</Fix>', 37, "there is no tag <Fox>. Did you mean <Fix>?"],
    ["<https://man7.org/>", 35, "to create a link in MDX, use `[text](url)`"],
  ])("%s", async (text, line, problem) => {
    const message = await saidOf(text);
    expect(message.startsWith(`${deniedArticle}:${line}: `)).toBe(true);
    expect(message).toContain(problem);
    expect(message.split("\n")).toHaveLength(1);
  });
});

test("a layer that there is not, in a translation too, is told once", async () => {
  const project = await demoProject();
  const fix = '<Fix layer="host">\n\nx\n\n</Fix>';
  await project.edit(deniedArticle, "The demo file cannot be read.", fix);
  await translateDenied(project, `## 含义\n\n${fix.replace("host", "hots")}`);
  const checked = loadContent(project.root).then((content) => runChecks([tags, translations], content));
  expect(await complaint(checked)).toBe(
    `${translatedDenied}:12: <Fix>: there is no layer "hots". Did you mean "host"?`,
  );
});
