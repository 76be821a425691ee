import { expect, test } from "vitest";
import { translatedLocales } from "../../../../src/schema/locale.ts";
import { switchTo, versionsOf } from "../../../../src/site/frame/versions.ts";
import { richPieces } from "../../../../src/site/text/rich-text.ts";
import { here, inEveryLocale } from "../../../../src/site/words/here.ts";

const both = ["en", "zh-cn"] as const;

test("a page's language is in its address, and so are its links and words", () => {
  const chinese = here({ pathname: "/zh-cn/issues/" });
  expect(chinese.locale).toBe("zh-cn");
  expect(chinese.links.issue("setns-eperm")).toBe("/zh-cn/issues/setns-eperm/");
  expect(chinese.links.lab()).toBe("/zh-cn/lab/");
  expect(chinese.links.issuesData()).toBe("/api/issues.json");
  expect(chinese.words.issues).toBe("报错");
  // A folder that only begins alike is no language.
  expect(here({ pathname: "/zh-cnx/" }).locale).toBe("en");
});

test("links to pages in another language are told, data and other sites are not", () => {
  const { foreign } = here({ pathname: "/zh-cn/" });
  expect(foreign("/issues/setns-eperm/#fix-host")).toBe("en");
  expect(foreign("/zh-cn/areas/")).toBeUndefined();
  expect(foreign("/zh-cn/lab/")).toBeUndefined();
  expect(foreign("/lab/lock.json")).toBeUndefined();
  expect(foreign("https://example.org/")).toBeUndefined();
});

test("the switch leads to the same page, or to the list that it would be in", () => {
  expect(switchTo("zh-cn", "runtimes/crun/1.28/", "en", both)).toBe("/zh-cn/runtimes/crun/1.28/");
  expect(switchTo("en", "zh-cn/issues/setns-eperm/", "zh-cn", both)).toBe("/issues/setns-eperm/");
  expect(switchTo("zh-cn", "issues/exec-format-error/", "en", ["en"])).toBe("/zh-cn/issues/");
  expect(switchTo("zh-cn", "lab/", "en", ["en"])).toBe("/zh-cn/");
  expect(versionsOf("zh-cn/areas/", "zh-cn", both).map(({ href }) => href)).toEqual([
    "/areas/",
    "/zh-cn/areas/",
  ]);
});

test("a page is made once for each language", () => {
  expect(translatedLocales).toContain("zh-cn");
  expect(inEveryLocale([{ area: "exec" }])).toEqual([
    { params: { area: "exec", locale: undefined } },
    ...translatedLocales.map((locale) => ({ params: { area: "exec", locale } })),
  ]);
});

test("a sentence has links and code, and brackets that are neither", () => {
  expect(richPieces("Run `runc run`, or [look](list) at [this].")).toEqual([
    { text: "Run " },
    { text: "runc run", code: true },
    { text: ", or " },
    { text: "look", link: "list" },
    { text: " at [this]." },
  ]);
});
