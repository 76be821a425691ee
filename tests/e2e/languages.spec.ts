import type { Page } from "@playwright/test";
import {
  isWhole,
  type Locale,
  languages,
  localeAt,
  localeFolder,
  locales,
  translatedLocales,
} from "../../src/schema/locale.ts";
import { type PlaygroundWords, wordsFor } from "../../src/site/words/words.ts";
import { filesOf, pagesOf, pathAddress, pathBuild, rootBuild, textIn } from "./builds.ts";
import { expect, test } from "./one-page.ts";
import { test as firstVisit } from "./test.ts";

const [english, chinese] = [wordsFor("en"), wordsFor("zh-cn")];

/** Other languages of a page, as it names them: hreflang and address. */
function alternatesOf(html: string): Map<string, string> {
  const links = html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g);
  return new Map([...links].map(([, tag = "", href = ""]) => [tag, href]));
}

function pathOf(file: string): string {
  return file.replace(/index\.html$/, "");
}

test("every page says its language, and languages name each other both ways", () => {
  const pages = filesOf(pathBuild, ".html");
  const wrong: string[] = [];
  let pairs = 0;
  for (const file of pages) {
    const html = textIn(pathBuild, file);
    const own = languages[localeAt(file)].tag;
    if (!html.includes(`<html lang="${own}"`)) wrong.push(`${file}: is not marked as ${own}`);
    const alternates = alternatesOf(html);
    if (alternates.size === 0) continue;
    pairs++;
    if (alternates.get(own) !== pathAddress + pathOf(file)) {
      wrong.push(`${file}: does not name itself`);
    }
    if (alternates.get("x-default") !== alternates.get("en")) wrong.push(`${file}: x-default is not English`);
    for (const [tag, href] of alternates) {
      const other = `${href.slice(pathAddress.length)}index.html`;
      const back = pages.includes(other) ? alternatesOf(textIn(pathBuild, other)) : new Map();
      if (back.get(own) !== alternates.get(own)) wrong.push(`${file}: ${tag}: ${href} does not name it`);
    }
  }
  expect(wrong).toEqual([]);
  expect(pairs).toBeGreaterThan(100);
});

test("the sitemap names every page that is there in two languages under both", () => {
  const entries = textIn(pathBuild, "sitemap.xml").split("<url>");
  for (const file of filesOf(pathBuild, ".html")) {
    const html = textIn(pathBuild, file);
    const entry = entries.find((url) => url.startsWith(`<loc>${pathAddress}${pathOf(file)}</loc>`));
    if (file === "404.html") continue;
    const named = [...(entry ?? "").matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(
      ([, tag = "", href = ""]) => [tag, href],
    );
    const alternates = [...alternatesOf(html)].filter(([tag]) => tag !== "x-default");
    expect(named, file).toEqual(alternates);
  }
});

for (const [from, to, heading] of [
  ["", "zh-cn/", chinese.home.heading],
  ["zh-cn/runtimes/crun/1.28/", "runtimes/crun/1.28/", "crun 1.28"],
  ["issues/setns-eperm/", "zh-cn/issues/setns-eperm/", "setns"],
  ["offline/", "zh-cn/offline/", chinese.offlinePage.title],
  ["zh-cn/lab/", "lab/", english.lab],
  ["api/", "zh-cn/api/", chinese.data],
  ["contribute/", "zh-cn/contribute/", "添加一篇文章"],
  ["concepts/seccomp-errno/", "zh-cn/concepts/seccomp-errno/", "seccomp"],
  // Not translated yet: the list that it would be in.
  ["issues/exec-format-error/", "zh-cn/issues/", chinese.issues],
  // There in English only, at any address that does not exist.
  ["404.html", "zh-cn/", chinese.home.heading],
] as const) {
  test(`the switch leads from /${from} to /${to}`, async ({ page, servers }) => {
    await page.goto(servers.below + from);
    const link = page.locator("a.language");
    const tag = languages[localeAt(to)].tag;
    await expect(link).toHaveAttribute("hreflang", tag);
    await expect(link).toHaveAttribute("lang", tag);
    await link.click();
    await expect(page).toHaveURL(servers.below + to);
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
    await expect(page.locator("h1")).toContainText(heading);
  });
}

/** Every text of a table of words, functions apart. */
function textsOf(words: unknown): string[] {
  if (typeof words === "string") return [words];
  if (typeof words !== "object" || words === null) return [];
  return Object.values(words).flatMap(textsOf);
}

/** English words of the interface that another language has otherwise. */
function otherwise(locale: Locale): string[] {
  const own = new Set(textsOf(wordsFor(locale)));
  return textsOf(english)
    .map((text) => text.trim())
    .filter((text) => /[a-z]{2}/i.test(text) && !own.has(text));
}

/** Words that stand in English sentences, and in no name, option or key. */
const sentence = /(?<![\w$/.'"-])(?:the|of|with|from|which|every|that|are|is|on|for|and)(?![\w/.'"-])/i;

/** What stands apart from the words of the interface: code, terminals, error texts, other languages. */
const apart =
  'code, pre, samp, kbd, var, script, style, textarea, [lang]:not(html), .signature, .exact, .examples, .references, .recorded figcaption, svg .d-mono, a[href*="/issues/"]:not([href$="/issues/"]), a[href^="../"]';

/** The titles and words of pages, without opening each. */
function wordsOf(page: Page, addresses: string[]): Promise<{ title: string; words: string[] }[]> {
  return page.evaluate(
    ({ addresses, apart }) =>
      Promise.all(
        addresses.map(async (address) => {
          // Not by DOMParser, which the pages' policy refuses.
          const body = await new Promise<HTMLElement>((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.open("GET", address);
            request.responseType = "document";
            request.addEventListener("loadend", () => {
              const read = request.responseXML?.body;
              if (read) resolve(read);
              else reject(new Error(`${address} cannot be read`));
            });
            request.send();
          });
          const words: string[] = [];
          const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const text = node.textContent?.trim() ?? "";
            if (text !== "" && !node.parentElement?.closest(apart)) words.push(text);
          }
          for (const name of ["aria-label", "title", "placeholder", "alt"]) {
            for (const element of body.querySelectorAll(`[${name}]`)) {
              if (!element.closest("[lang]:not(html)")) words.push(element.getAttribute(name) ?? "");
            }
          }
          return { title: body.querySelector("h1")?.textContent ?? "", words };
        }),
      ),
    { addresses, apart },
  );
}

for (const locale of translatedLocales.filter(isWhole)) {
  test(`no page in ${languages[locale].tag} speaks English`, async ({ page, servers }) => {
    const englishTexts = otherwise(locale);
    const paths = pagesOf(rootBuild).filter((address) => localeAt(address) === locale);
    expect(paths.length).toBeGreaterThan(50);
    await page.goto(`${servers.root}${localeFolder(locale)}`);
    const pages = await wordsOf(
      page,
      paths.map((address) => `/${address}`),
    );
    const found = pages.flatMap(({ title, words }, at) =>
      words.flatMap((text) => {
        const said = englishTexts.find(
          (words) => text === words || (words.length > 12 && text.includes(words)),
        );
        if (said !== undefined) return [`/${paths[at]}: "${text}" has the English "${said}"`];
        // Titles are error texts, as they are printed.
        const english = !/\p{Script=Han}/u.test(text) && sentence.test(text) && !title.includes(text);
        return english ? [`/${paths[at]}: "${text}" is an English sentence`] : [];
      }),
    );
    expect([...new Set(found)]).toEqual([]);
  });
}

/** What the playground says in a language. */
async function playgroundIn(locale: Locale): Promise<PlaygroundWords> {
  const words: { playgroundWords: PlaygroundWords } = await import(
    `../../src/site/words/${locale}/playground.ts`
  );
  return words.playgroundWords;
}

for (const locale of locales.filter(isWhole)) {
  firstVisit(
    `the playground speaks ${languages[locale].tag}, and loads no words of another language`,
    async ({ page, servers }) => {
      const loaded: Promise<string>[] = [];
      page.on("response", (response) => {
        if (response.url().endsWith(".js")) loaded.push(response.text());
      });
      await page.goto(`${servers.root}${localeFolder(locale)}play/`);
      const own = await playgroundIn(locale);
      await expect(page.getByRole("button", { name: own.run, exact: true })).toBeVisible();
      await expect(page.getByText(own.notYet)).toBeVisible();
      const programs = (await Promise.all(loaded)).join("");
      expect(programs).toContain(own.notYet);
      for (const other of locales.filter((one) => one !== locale && isWhole(one))) {
        expect(programs).not.toContain((await playgroundIn(other)).notYet);
      }
    },
  );
}

test("code and the words round it have a blank between them", () => {
  const run = /.{0,20}(?:[\p{Script=Han}a-z,;]<code>|<\/code>[\p{Script=Han}a-z]).{0,20}/giu;
  const found = filesOf(rootBuild, ".html").flatMap((file) => {
    const [main = ""] = /<main.*<\/main>/s.exec(textIn(rootBuild, file)) ?? [];
    return [...main.matchAll(run)].map(([words]) => `${file}: ${words}`);
  });
  expect(found).toEqual([]);
});
