import { expect, test } from "vitest";
import { covers, headerRules, headersFor } from "../../../../src/site/security/headers.ts";
import { pageHeaderPolicy, pageMetaPolicy, workerPolicy } from "../../../../src/site/security/policy.ts";

const files = [
  "404.html",
  "_astro/answer.worker-StAsB1TR.js",
  "_astro/machine.worker-a_B-3.js",
  "_astro/Page.C5wbkM3Q.css",
  "index.html",
  "issues/index.html",
  "issues/setns-eperm/index.html",
  "pagefind/pagefind-worker.js",
  "pagefind/pagefind.js",
  "service-worker.js",
  "theme.js",
];

/** Headers of an address of a site with these files. */
function of(path: string, base = "/"): Record<string, string> {
  return headersFor(headerRules(base, files), path);
}

test.each(["/", "/kb/"])("below %s no address gets a header from two rules", (base) => {
  const rules = headerRules(base, files);
  for (const file of ["", ...files, "issues/", "no/such/page/"]) {
    const names = rules
      .filter((rule) => covers(rule.path, base + file))
      .flatMap(({ headers }) => headers.map(([name]) => name));
    expect(new Set(names).size, file).toBe(names.length);
    expect(names).toContain("X-Content-Type-Options");
  }
  expect(headersFor(rules, base === "/" ? "no" : "/issues/")["Content-Security-Policy"]).toBeUndefined();
});

test("pages, and what is not part of a bundle, have the pages' policy and are asked for again", () => {
  for (const path of ["/", "/index.html", "/404.html", "/issues/", "/issues/setns-eperm/", "/theme.js"]) {
    expect(of(path)["Content-Security-Policy"], path).toBe(pageHeaderPolicy);
    expect(of(path)["Cache-Control"], path).toContain("must-revalidate");
  }
  expect(of("/kb/issues/", "/kb/")).toEqual(of("/issues/"));
});

test("what has a digest in its name is kept for a year, the search is not", () => {
  expect(of("/_astro/Page.C5wbkM3Q.css")["Cache-Control"]).toContain("immutable");
  expect(of("/_astro/machine.worker-a_B-3.js")["Cache-Control"]).toContain("immutable");
  expect(of("/pagefind/pagefind.js")["Cache-Control"]).toContain("must-revalidate");
});

test("the service worker has a worker's policy and is asked for again, so that a new build arrives", () => {
  expect(of("/service-worker.js")["Content-Security-Policy"]).toBe(workerPolicy("service-worker.js"));
  expect(of("/service-worker.js")["Cache-Control"]).toContain("must-revalidate");
});

test("XML has a policy that lets browsers show it, also where it stands among pages", () => {
  const rules = headerRules("/kb/", ["feed.xml", "zh/feed.xml", "zh/index.html", "zh/issues/index.html"]);
  const policyAt = (path: string) => headersFor(rules, path)["Content-Security-Policy"];
  for (const path of ["/kb/feed.xml", "/kb/zh/feed.xml"]) {
    expect(policyAt(path), path).toMatch(/^script-src 'none'/);
    expect(policyAt(path), path).not.toContain("style-src");
  }
  for (const path of ["/kb/zh/", "/kb/zh/index.html", "/kb/zh/issues/", "/kb/zh/issues/a/"]) {
    expect(policyAt(path), path).toBe(pageHeaderPolicy);
  }
});

test("WebAssembly runs in the search's worker and in the machine's, and nowhere else", () => {
  const allowed = files.filter((file) =>
    of(`/${file}`)["Content-Security-Policy"]?.includes("'wasm-unsafe-eval'"),
  );
  expect(allowed).toEqual(["_astro/machine.worker-a_B-3.js", "pagefind/pagefind-worker.js"]);
  expect(of("/_astro/answer.worker-StAsB1TR.js")["Content-Security-Policy"]).toBe(
    "default-src 'none'; script-src 'self'; connect-src 'self'",
  );
  expect(workerPolicy("_astro/other.machine.worker.js")).toBeUndefined();
});

test("nothing may be inline, made of text, or come from elsewhere", () => {
  const policies = [pageMetaPolicy, pageHeaderPolicy, ...files.map((file) => workerPolicy(file) ?? "")];
  for (const policy of policies) expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|blob:/);
  expect(pageMetaPolicy).not.toContain("frame-ancestors");
  expect(pageHeaderPolicy).toBe(`${pageMetaPolicy}; frame-ancestors 'none'`);
});

test("a name that some host's configuration would misread stops the build", () => {
  expect(() => headerRules("/", ["a b/index.html"])).toThrow("/a b/*");
  expect(() => headerRules("/", ['x".html'])).toThrow("not a name");
});
