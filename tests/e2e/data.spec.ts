import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { z } from "zod";
import { type Build, filesOf, pathBuild, rootBuild, textIn } from "./builds.ts";
import { expect, test } from "./test.ts";

const builds: [string, Build][] = [
  ["at the root", rootBuild],
  ["below a path", pathBuild],
];

/** The file of a build that an address names. */
function fileAt(build: Build, address: string): string {
  const { pathname } = new URL(address);
  expect(pathname.startsWith(build.base), address).toBe(true);
  return path.join(build.dir, pathname.slice(build.base.length));
}

for (const [where, build] of builds) {
  test(`every data file ${where} is what the schema says that it names`, () => {
    const names = filesOf(build, ".json").filter((name) => /^api\/(?!schema\/)/.test(name));
    expect(names).toEqual(
      expect.arrayContaining([
        "api/index.json",
        "api/index-more.json",
        "api/issues.json",
        "api/rules.json",
        "api/messages/runc.json",
      ]),
    );
    for (const name of names) {
      const value: unknown = JSON.parse(textIn(build, name));
      const { $schema } = z.looseObject({ $schema: z.url() }).parse(value);
      const schema = JSON.parse(readFileSync(fileAt(build, $schema), "utf8"));
      expect(schema.$id).toBe($schema);
      const valid = new Ajv2020({ allErrors: true, formats: { uri: true, date: true } }).compile(schema);
      valid(value);
      expect(valid.errors, name).toBeNull();
    }
  });

  test(`every address in feed, llms.txt and data ${where} is there`, () => {
    const text = ["feed.xml", "llms.txt", "opensearch.xml", "api/issues.json"]
      .map((name) => textIn(build, name))
      .join("\n");
    const origin = build === rootBuild ? "http://localhost:4321/" : "https://example.org/kb/";
    const addresses = [...text.matchAll(/https?:\/\/[^\s"'<>()?]+/g)]
      .map(([address]) => address)
      .filter((address) => address.startsWith(origin));
    expect(addresses.length).toBeGreaterThan(10);
    const missing = addresses.filter((address) => {
      const file = fileAt(build, address);
      return !existsSync(address.endsWith("/") ? path.join(file, "index.html") : file);
    });
    expect(missing).toEqual([]);
  });
}

test("every page names the feed and the search, which are well-formed XML", async ({ page, servers }) => {
  await page.goto(servers.below);
  const hrefs = await page
    .locator('link[rel="alternate"][type="application/atom+xml"], link[rel="search"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(hrefs).toEqual(["/kb/feed.xml", "/kb/opensearch.xml"]);
  for (const href of [...hrefs, "/kb/sitemap.xml"]) {
    // Not by DOMParser, which the pages' policy refuses.
    const root = await page.evaluate((address) => {
      const request = new XMLHttpRequest();
      request.open("GET", address);
      request.overrideMimeType("application/xml");
      return new Promise((resolve) => {
        request.addEventListener("loadend", () => resolve(request.responseXML?.documentElement.nodeName));
        request.send();
      });
    }, href);
    expect(["feed", "OpenSearchDescription", "urlset"]).toContain(root);
  }
});
