import type { Browser, Page } from "@playwright/test";
import { hostRules, serveSite } from "../../src/cli/serve.ts";
import { languages } from "../../src/schema/locale.ts";
import { pageMetaPolicy, workerPolicy } from "../../src/site/security/policy.ts";
import { filesOf, pathBuild, rootBuild, textIn } from "./builds.ts";
import { noiseOf } from "./noise.ts";
import { known, partsOf } from "./paste-box.ts";
import { expect, test } from "./test.ts";

for (const build of [rootBuild, pathBuild]) {
  test(`built for ${build.base}: every page has the policy before anything that it is about`, () => {
    const starts = Object.values(languages).map(
      ({ tag }) =>
        `<!DOCTYPE html><html lang="${tag}"><head><meta http-equiv="Content-Security-Policy" content="${pageMetaPolicy}">`,
    );
    const without = filesOf(build, ".html").filter((file) => {
      const html = textIn(build, file);
      return !starts.some((start) => html.startsWith(start));
    });
    expect(without).toEqual([]);
  });

  test(`built for ${build.base}: every worker that a script starts has a policy of its own`, () => {
    const started = filesOf(build, ".js").flatMap((file) => {
      const code = textIn(build, file);
      return [...code.matchAll(/new Worker\(\s*new URL\(\s*["'`]([^"'`]+)/g)].map(
        ([, address = ""]) => address,
      );
    });
    expect(started).not.toEqual([]);
    expect(started.filter((address) => !workerPolicy(address.slice(build.base.length)))).toEqual([]);
  });
}

test("pages, data and workers come with their headers", async ({ servers, request }) => {
  const policyOf = async (address: string): Promise<string | undefined> =>
    (await request.get(address)).headers()["content-security-policy"];
  for (const home of [servers.root, servers.below]) {
    for (const address of ["", "issues/", "404.html", "icon.svg", "api/issues.json"]) {
      expect(await policyOf(home + address), address).toContain("frame-ancestors 'none'");
      expect(await policyOf(home + address), address).not.toContain("wasm-unsafe-eval");
    }
    expect(await policyOf(`${home}pagefind/pagefind-worker.js`)).toContain("wasm-unsafe-eval");
    const home404 = await request.get(`${home}no/such/page/`);
    expect(home404.headers()).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
  }
  const worker = filesOf(rootBuild, ".js").find((file) => file.includes("answer.worker"));
  expect(await policyOf(servers.root + worker)).toContain(
    "default-src 'none'; script-src 'self'; connect-src",
  );
});

test("browsers show the feed as they show XML", async ({ page, servers }) => {
  // The mark of a site that Chromium asks for with every document that names none.
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  await page.goto(`${servers.root}feed.xml`);
  await expect(page.locator("body")).toContainText("<feed");
});

/** What a page complains of in a context of its own, where no complaint fails this test. */
async function complaints(
  browser: Browser,
  home: string,
  act: (page: Page) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext();
  const noise = noiseOf(context, [new URL(home).origin]);
  const page = await context.newPage();
  await act(page);
  await expect.poll(() => noise.length).toBeGreaterThan(0);
  await context.close();
  return noise;
}

/** Serves the home page with something added at its end. */
async function addToPage(page: Page, home: string, html: string): Promise<void> {
  await page.route(home, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("</body>", `${html}</body>`) });
  });
  await page.goto(home);
}

const inPages: [what: string, html: string, directive: string][] = [
  ["an inline script", "<script>globalThis.ran=1</script>", "script-src"],
  ["an event handler", "<img src=/nothing.png onerror='globalThis.ran=1' alt=''>", "script-src"],
  ["a style element", "<style>body{color:red}</style>", "style-src"],
  ["a style attribute", "<p style='color:red'>x</p>", "style-src"],
  ["another origin's image", "<img src=https://example.org/x.png alt=''>", "img-src"],
  ["a frame", "<iframe src=/issues/ title=x></iframe>", "frame-src"],
];

for (const [what, html, directive] of inPages) {
  test(`in a page, ${what} is refused and fails a test`, async ({ browser, servers }) => {
    let ran: unknown;
    const noise = await complaints(browser, servers.root, async (page) => {
      await addToPage(page, servers.root, html);
      ran = await page.evaluate(() => Reflect.get(globalThis, "ran"));
    });
    expect(ran).toBeUndefined();
    expect(noise.join("\n")).toContain(directive);
  });
}

test.fail("a violation fails the test that caused it", async ({ page, servers }) => {
  await addToPage(page, servers.root, "<script>globalThis.ran=1</script>");
});

const byScripts: [what: string, script: string, directive: string][] = [
  ["markup from text", "document.body.innerHTML = '<b>x</b>'", "require-trusted-types-for"],
  ["another origin's worker", "new Worker('https://example.org/x.js')", "require-trusted-types-for"],
  ["script from text", "new Function('return 1')()", "require-trusted-types-for"],
  ["WebAssembly", "WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))", "script-src"],
];

for (const [what, script, directive] of byScripts) {
  test(`in a page's own script, ${what} is refused and fails a test`, async ({ browser, servers }) => {
    const noise = await complaints(browser, servers.root, async (page) => {
      await page.route("**/theme.js", async (route) => {
        const response = await route.fetch();
        const late = `addEventListener("load", () => { ${script} });`;
        await route.fulfill({ response, body: (await response.text()) + late });
      });
      await page.goto(servers.root);
    });
    expect(noise.join("\n")).toContain(directive);
  });
}

const inWorkers: [what: string, script: string, directive: string][] = [
  [
    "WebAssembly",
    "WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).catch(() => {});",
    "script-src",
  ],
  ["another origin", "fetch('https://example.org/').catch(() => {});", "connect-src"],
];

for (const [what, script, directive] of inWorkers) {
  test(`in a worker, ${what} is refused and fails a test`, async ({ browser, servers }) => {
    const noise = await complaints(browser, servers.root, async (page) => {
      await page.route("**/answer.worker-*.js", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: script + (await response.text()) });
      });
      await page.goto(servers.root);
      await partsOf(page).box.focus();
    });
    expect(noise.join("\n")).toContain(`"effective-directive":"${directive}"`);
  });
}

test("a host that sends no headers: the pages' own policy holds, search and answers work", async ({
  browser,
}) => {
  expect((await hostRules(rootBuild.dir)).length).toBeGreaterThan(0);
  const site = await serveSite({ ...rootBuild, rules: [], port: 0, host: "127.0.0.1" });
  try {
    const context = await browser.newContext();
    const noise = noiseOf(context, [new URL(site.url).origin]);
    const page = await context.newPage();
    await page.goto(`${site.url}search/?q=seccomp`);
    await expect(page.locator("#results a").first()).toBeVisible();
    await page.goto(site.url);
    await partsOf(page).box.fill(known.paste);
    await expect(partsOf(page).verdict).toContainText("Match:");
    expect(noise).toEqual([]);
    await addToPage(page, site.url, "<script>globalThis.ran=1</script>");
    expect(await page.evaluate(() => Reflect.get(globalThis, "ran"))).toBeUndefined();
    await expect.poll(() => noise.join("\n")).toContain("script-src");
    await context.close();
  } finally {
    await site.close();
  }
});
