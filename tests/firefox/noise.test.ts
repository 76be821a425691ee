import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveSite } from "../../src/cli/serve.ts";
import { listen } from "./noise.ts";
import { expect, test } from "./test.ts";

/** What a page must not do, as script; and what is then heard of it. */
const faults: [what: string, script: string, heard: RegExp][] = [
  ["logs an error", `console.error("a planted error")`, /a planted error/],
  ["warns", `console.warn("a planted warning")`, /a planted warning/],
  ["throws", `throw new Error("thrown on purpose")`, /thrown on purpose/],
  ["rejects", `Promise.reject(new Error("rejected on purpose"))`, /rejected on purpose/],
  [
    "breaks the policy for scripts",
    `document.body.append(Object.assign(document.createElement("script"), { textContent: "1" }))`,
    /Content-Security-Policy.*inline script/,
  ],
  [
    "breaks the policy for styles",
    `document.body.setAttribute("style", "color: red")`,
    /Content-Security-Policy.*inline style/,
  ],
  [
    "asks another origin",
    `new Image().src = "http://localhost:" + location.port + "/x.png"`,
    /: http:\/\/localhost:\d+\/x\.png/,
  ],
  ["asks for what is missing", `fetch("/missing.json")`, /404 for .*\/missing\.json/],
  ["has a worker that throws", `new Worker("/worker.js")`, /thrown in a worker/],
];

test.for(faults)("a page that %s is heard", async ([, script, heard], { firefox, onTestFinished }) => {
  const dir = await mkdtemp(path.join(tmpdir(), "crunbook-firefox-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  const policy = `default-src 'self'; img-src *`;
  await Promise.all([
    writeFile(path.join(dir, "404.html"), "not here"),
    writeFile(path.join(dir, "fault.js"), script),
    writeFile(path.join(dir, "worker.js"), `throw new Error("thrown in a worker")`),
    writeFile(
      path.join(dir, "index.html"),
      `<!doctype html><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}">
      <title>A page with a fault</title><body><script type="module" src="/fault.js"></script>`,
    ),
  ]);
  const served = await serveSite({ dir, base: "/", rules: [], port: 0, host: "127.0.0.1" });
  onTestFinished(() => served.close());
  const page = await firefox.newPage();
  onTestFinished(() => page.close());
  const noise = listen(page, new URL(served.url).origin);
  await page.goto(served.url);
  await expect.poll(() => noise.join("\n")).toMatch(heard);
  expect(noise.filter((line) => !line.startsWith(`${served.url}: `))).toEqual([]);
});
