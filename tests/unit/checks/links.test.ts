import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/checks/index.ts";
import { standingPages } from "../../../src/checks/site-pages.ts";
import { loadHosts } from "../../../src/content/hosts.ts";
import { linksFor } from "../../../src/site/links.ts";
import {
  complaint,
  demoProject,
  deniedArticle,
  missingArticle,
  type Project,
} from "../../fixtures/project.ts";
import { repository } from "../../fixtures/repository.ts";

/** What the build says of an article whose text ends with these words. They are on line 35. */
async function saidOf(text: string, more?: (project: Project) => Promise<void>): Promise<string> {
  const project = await demoProject();
  await project.edit(deniedArticle, "The demo file cannot be read.", text);
  await more?.(project);
  return complaint(checkContent(project.root));
}

const at = (line = 35): string => `${deniedArticle}:${line}: `;

test("links that lead somewhere", async () => {
  const project = await demoProject();
  await project.edit(
    deniedArticle,
    "The demo file cannot be read.",
    [
      "[one](../demo-missing/), [its proof](../demo-missing/#proof), [here](#what-happened), [listed](../../errno/EACCES/),",
      "[home](../../../), [example](#example-demo-denied), [out](https://man7.org/linux/man-pages/), <https://example.org>",
    ]
      .join("\n")
      .replace(", <https://example.org>", ", https://example.org/"),
  );
  await project.edit(deniedArticle, "[home](../../../), ", "[home](../../), ");
  const { articles } = await checkContent(project.root);
  expect(articles[0]?.body).toContain("#example-demo-denied");
});

/** A check that would find more wrong than there is. */
const waiting = "not checked before that is put right: citations";

describe("pages and anchors that are not there", () => {
  test.each([
    ["../demo-mising/", 'there is no issue "demo-mising". Did you mean "demo-missing"?'],
    ["../../issues/demo-mising/", 'there is no issue "demo-mising". Did you mean "demo-missing"?'],
    ["../../concepts/namespaces/", 'there is no concept "namespaces".'],
    ["../../errno/ENOMEM/", 'there is no page "errno/ENOMEM/". Did you mean "errno/ENOENT/"?'],
    [
      "../../runtimes/crun/1.22/",
      'there is no page "runtimes/crun/1.22/". Did you mean "runtimes/crun/1.21/"?',
    ],
    ["../demo-missing/#prof", `${missingArticle} has no anchor "#prof". Did you mean "#proof"?`],
    ["#what-happend", `${deniedArticle} has no anchor "#what-happend". Did you mean "#what-happened"?`],
    ["#fix-docker", `${deniedArticle} has no anchor "#fix-docker"`],
    ["#What-happened", `${deniedArticle} has no anchor "#What-happened"`],
    [
      "../../errno/EACCES/#top",
      'only articles, rules and concept pages have anchors to link to. Take out "#top"',
    ],
    ["../demo-missing", "the address of a page ends with a slash. Write ../demo-missing/"],
    ["../demo-missing/?a=1", 'asks something of a page. Link to the page alone: take out "?a=1"'],
    [
      "/issues/demo-missing/",
      "holds only for a site at its host's root. Write the way from this page: ../<slug>/",
    ],
    ["../../zh-cn/issues/demo-missing/", "leads out of the English pages"],
    ["#", "the link leads nowhere"],
    ["", "the link leads nowhere"],
  ])("%s", async (url, problem) => {
    const message = await saidOf(`See [this](${url}).`);
    expect(message.startsWith(at())).toBe(true);
    expect(message).toContain(problem);
    expect(message.split("\n")).toEqual([expect.anything(), waiting]);
  });
});

describe("addresses outside of the site", () => {
  test.each([
    [
      "javascript:alert(1)",
      '"javascript:alert(1)" begins with "javascript:". Links lead to pages of the site',
    ],
    ["JavaScript:alert(1)", 'begins with "javascript:"'],
    ["data:text/html,x", 'begins with "data:"'],
    ["mailto:me@example.org", 'begins with "mailto:"'],
    ["http://man7.org/x", '"http://man7.org/x" is not encrypted. Write https://man7.org/x'],
    [
      "//man7.org/x",
      '"//man7.org/x" is no address. Write ../<slug>/ for a page of the site, or the whole https://',
    ],
    ["https://man8.org/x", '"man8.org" is no host that links may lead to. Did you mean "man7.org"?'],
    ["https://man7.org.example.com/", "add the host to content/hosts.json once you have looked at it."],
    ["https://man7.org@example.com/", "carries a name before its host"],
    ["https://man7.org:8443/", '"man7.org:8443" is no host that links may lead to.'],
  ])("%s", async (url, problem) => {
    const message = await saidOf(`See [this](${url}).`);
    expect(message.startsWith(at())).toBe(true);
    expect(message).toContain(problem);
    expect(message.split("\n")).toEqual([expect.anything(), waiting]);
  });
});

describe("wherever an address stands", () => {
  test.each([
    ["a reference", "See [this][one].\n\n[one]: ../demo-mising/", 37],
    ["an image", "![x](../demo-mising/)", 35],
    ["a bare address", "See\nhttps://nowhere.example/ or so.", 36],
    ["a host alone", "See www.nowhere.example", 35],
    ["an attribute", '<a href="../demo-mising/">x</a>', 35],
    ["a form's", '<form action="https://nowhere.example/" />', 35],
    ["a list in a fix", '<Fix layer="image">\n\n- [x](javascript:x)\n\n</Fix>', 37],
    ["a row", "| a |\n| --- |\n| [x](http://man7.org/) |", 37],
  ])("%s", async (_, text, line) => {
    expect(await saidOf(text)).toMatch(
      new RegExp(`^${deniedArticle}:${line}: .*(there is no issue|no host|begins with|not encrypted)`, "m"),
    );
  });

  test("the fields of an article and of a concept page", async () => {
    const project = await demoProject();
    await project.edit(deniedArticle, "https://man7.org/", "https://man.invalid/");
    await project.edit(deniedArticle, "https://github.com/", "https://github.io/");
    expect(await complaint(checkContent(project.root))).toMatch(
      new RegExp(
        `^${deniedArticle}:\\d+: "github.io" is no host .*\\n${deniedArticle}:\\d+: "man.invalid" is no host .*\n${waiting}$`,
      ),
    );
  });

  test("the sources of a wording, a range and a check", async () => {
    const project = await demoProject();
    const sources = 'sources: ["https://nowhere.example/"]';
    await project.edit(deniedArticle, "    by: crun\n", `    by: crun\n    ${sources}\n`);
    await project.edit(deniedArticle, 'fixed: "1.21"\n', `fixed: "1.21"\n    ${sources}\n`);
    await project.edit(deniedArticle, "is {number}\n", `is {number}\n    ${sources}\n`);
    const problem = `"nowhere.example" is no host that links may lead to`;
    expect((await complaint(checkContent(project.root))).split("\n")).toEqual([
      expect.stringContaining(`${deniedArticle}:9: ${problem}`),
      expect.stringContaining(`${deniedArticle}:13: ${problem}`),
      expect.stringContaining(`${deniedArticle}:21: ${problem}`),
      waiting,
    ]);
  });

  test("data", async () => {
    const project = await demoProject();
    await project.edit(
      "content/runtimes/crun.json",
      'https://github.com/containers/crun"',
      'http://github.com/c"',
    );
    const source = "https://nowhere.example/";
    const wrappers = [{ pattern: "demo: {cause}", means: "It failed.", source }];
    await project.write("content/wrappers.json", JSON.stringify({ wrappers }, null, 2));
    await project.write("content/wrappers.zh-cn.json", '{ "It failed.": "失败了。" }');
    expect(await complaint(checkContent(project.root))).toBe(
      [
        'content/wrappers.json:6: "nowhere.example" is no host that links may lead to. Correct the address, or add the host to content/hosts.json once you have looked at it.',
        'content/runtimes/crun.json:5: "http://github.com/c" is not encrypted. Write https://github.com/c',
        waiting,
      ].join("\n"),
    );
  });
});

test("a list of hosts that is none", async () => {
  const project = await demoProject();
  await project.write("content/hosts.json", '{ "hosts": ["https://man7.org/"] }');
  expect(await complaint(checkContent(project.root))).toMatch(
    /^content\/hosts\.json:1: hosts\[0\]: "https:\/\/man7\.org\/" must be a host's name alone/,
  );
});

test("the standing pages are those that the site links to", () => {
  const site = linksFor("en");
  const linked = [
    site.home(),
    site.issues(),
    site.areas(),
    site.layers(),
    site.errnos(),
    site.exitCodes(),
    site.runtimes(),
    site.differences(),
    site.messages(),
    site.concepts(),
    site.rules(),
    site.play(),
    site.search(),
    site.howItWorks(),
    site.contribute(),
    site.lab(),
    site.data(),
    site.offline(),
  ];
  expect(standingPages.map((page) => `/${page}`)).toEqual(linked);
});

test("the repository has a list of hosts; a project without one may lead to any", async () => {
  expect(await loadHosts(repository)).toContain("github.com");
  const project = await demoProject();
  await project.remove("content/hosts.json");
  await project.edit(deniedArticle, "https://man7.org/", "https://man.invalid/");
  expect((await checkContent(project.root)).hosts).toBeUndefined();
});
