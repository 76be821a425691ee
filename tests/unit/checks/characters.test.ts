import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import { complaint, demoProject, deniedArticle, type Project } from "../../fixtures/project.ts";
import { said } from "./planted.ts";

const secret = "examples/demo-denied/files/rootfs/opt/secret";

describe("characters that nobody sees", () => {
  test.each([
    ["\u202E", "U+202E, which turns the direction of text. Take it out."],
    ["\u2066", "U+2066, which turns the direction of text. Take it out."],
    ["\u200B", "U+200B, which nobody sees. Take it out."],
    ["\u00AD", "U+00AD, which nobody sees. Take it out."],
    ["\u3164", "U+3164, which nobody sees. Take it out."],
    ["\u{E0041}", "U+E0041, which nobody sees. Take it out."],
    ["\u00A0", "U+00A0, a blank that is no space. Write a space."],
    ["\u3000", "U+3000, a blank that is no space. Write a space."],
    ["\u2028", "U+2028, a blank that is no space. Take it out."],
    ["\u0007", "U+0007, a control character. Take it out."],
    ["\u0085", "U+0085, a control character. Take it out."],
    ["\uE000", "U+E000, which no standard defines. Take it out."],
    ["\uFFFD", "U+FFFD, the mark of a character that was lost. Write the character that was there."],
  ])("%j", async (character, problem) => {
    expect(
      await said((p) => p.edit(deniedArticle, "The demo file cannot", `The ${character}demo file cannot`)),
    ).toBe(`${deniedArticle}:35:5: ${problem}`);
  });

  test("a column counts characters, and each is told once", async () => {
    expect(
      await said((p) => p.edit(deniedArticle, "The demo file cannot", "中😀\u200B\u200B\u202Dfile cannot")),
    ).toBe(
      [
        `${deniedArticle}:35:3: U+200B, which nobody sees, and 1 more of them. Take it out.`,
        `${deniedArticle}:35:5: U+202D, which turns the direction of text. Take it out.`,
      ].join("\n"),
    );
  });

  test.each([
    "examples/demo-denied/steps.sh",
    "examples/demo-denied/example.json",
    "examples/demo-denied/bundles/fixed.json",
    secret,
    "examples/_shared/helper.sh",
    "content/runtimes/crun.json",
  ])("in %s, even where it is why the file can't be read", async (file) => {
    const message = await said(async (p) => p.write(file, (await p.read(file)).replace(/\n|$/, "\u200F\n")));
    expect(message).toMatch(new RegExp(`^${file}:1:\\d+: U\\+200F, which turns`));
  });

  test("said by an escape of YAML, of MDX, of JSON", async () => {
    expect(
      await said((p) => p.edit(deniedArticle, "- The container stops at once", '- "The \\u202E container"')),
    ).toBe(`${deniedArticle}:5: U+202E, which turns the direction of text. Take it out.`);
    expect(
      await said((p) => p.edit(deniedArticle, "The demo file cannot", "The &#x202e;demo&nbsp;file cannot")),
    ).toBe(`${deniedArticle}:35: U+202E, which turns the direction of text. Take it out.`);
    expect(await said((p) => p.edit("content/wrappers.json", "[]", '[], "$schema": "\\u202e"'))).toBe(
      "content/wrappers.json:1:31: U+202E, which turns the direction of text. Take it out.",
    );
  });
});

describe("files that are not what they seem", () => {
  test("CR LF", async () => {
    expect(
      await said(async (p) => p.write(deniedArticle, (await p.read(deniedArticle)).replaceAll("\n", "\r\n"))),
    ).toBe(
      `${deniedArticle}:1:4: U+000D, a carriage return, and 42 more of them. Save the file with LF line ends.`,
    );
  });
  test("a byte order mark", async () => {
    expect(await said(async (p) => p.write(deniedArticle, `\uFEFF${await p.read(deniedArticle)}`))).toBe(
      `${deniedArticle}:1:1: U+FEFF, a byte order mark. Save the file as UTF-8 without it.`,
    );
  });
  test("another encoding", async () => {
    const text = async (p: Project) =>
      Buffer.from((await p.read(deniedArticle)).replace("The demo file c", "Die Datei für c"), "latin1");
    expect(await said(async (p) => writeFile(path.join(p.root, deniedArticle), await text(p)))).toBe(
      `${deniedArticle}:35:12: byte 0xFC is no UTF-8. Save the file as UTF-8.`,
    );
  });
  test.each([
    ["content/issues/en/linked.mdx", "demo-denied.mdx"],
    ["content/issues/en/dangling.mdx", "nowhere.mdx"],
    ["content/runtimes/youki.json", "nowhere.json"],
    ["content/more", "nowhere"],
    ["examples/linked", "demo-denied"],
    ["examples/demo-denied/recorded/crun-1.28.console", "crun-1.21.console"],
    ["examples/demo-denied/files/rootfs/etc", "/etc"],
  ])("a symbolic link: %s to %s", async (file, target) => {
    expect(await said((p) => symlink(target, path.join(p.root, file)))).toBe(
      `${file}:1:1: is a symbolic link. Put the file itself here, or use the one that there is.`,
    );
  });
  test("a name that hides something", async () => {
    expect(await said((p) => p.write("content/issues/en/notes\u202Etxt.md", "x"))).toBe(
      '"content/issues/en/notes\u202Etxt.md": its name has U+202E, which turns the direction of text. Rename it.',
    );
  });
  test("what an editor leaves behind is not looked at", async () => {
    const { root } = await demoProject();
    await mkdir(path.join(root, "content/issues"), { recursive: true });
    await writeFile(path.join(root, "content/issues/.demo.mdx.swp"), Buffer.from([0xff, 0]));
    expect((await checkContent(root)).articles).toHaveLength(2);
  });
});

describe("bytes that are the fault itself", () => {
  const manifest = "examples/demo-denied/example.json";
  const odd = (project: Project, name: string) =>
    project.edit(manifest, '"modes"', `"oddBytes": { "${name}": "ends in CR LF" }, "modes"`);

  test("are allowed where the manifest says so", async () => {
    const project = await demoProject();
    await project.write(secret, "secret\r\n");
    expect(await complaint(checkContent(project.root))).toContain(`${secret}:1:7: U+000D`);
    await odd(project, "rootfs/opt/secret");
    expect((await checkContent(project.root)).examples[0]?.example.oddBytes).toEqual({
      "rootfs/opt/secret": "ends in CR LF",
    });
  });
  test("but no longer than they are", async () => {
    expect(await said((p) => odd(p, "rootfs/opt/secret"))).toBe(
      `${manifest}: files/rootfs/opt/secret is plain text. Take it out of "oddBytes".`,
    );
    expect(await said((p) => odd(p, "rootfs/other"))).toBe(
      `${manifest}: files/rootfs/other is not there. Take it out of "oddBytes".`,
    );
  });
});
