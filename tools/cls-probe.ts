import { createServer } from "node:http";
import { launch } from "puppeteer-core";
import { hostRules, serveSite } from "../src/cli/serve.ts";
import { rootBuild } from "../tests/e2e/builds.ts";
const rules = await hostRules(rootBuild.dir);
const served = await serveSite({ ...rootBuild, rules, port: 0, host: "127.0.0.1" });
const piece = Number(process.argv[2] ?? 400), wait = Number(process.argv[3] ?? 15);
const proxy = createServer(async (rq, rs) => {
  const got = await fetch(new URL(rq.url!, served.url), { headers: { "accept-encoding": "identity" } });
  const bytes = Buffer.from(await got.arrayBuffer());
  rs.writeHead(got.status, { "content-type": got.headers.get("content-type") ?? "", "content-security-policy": got.headers.get("content-security-policy") ?? "" });
  const html = got.headers.get("content-type")?.startsWith("text/html");
  if (!html) { rs.end(bytes); return; }
  for (let at = 0; at < bytes.length; at += piece) { rs.write(bytes.subarray(at, at + piece)); if (at < 30_000) await new Promise((r) => setTimeout(r, wait)); }
  rs.end();
}).listen(0);
const base = `http://127.0.0.1:${(proxy.address() as any).port}/`;
const browser = await launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [path, w, h] of [["", 390, 844], ["zh-cn/", 1280, 800], ["issues/", 390, 844], ["issues/", 1280, 800], ["issues/exec-not-found/", 390, 844], ["issues/setns-eperm/", 1280, 800], ["play/", 1280, 800], ["offline/", 390, 844], ["search/?q=seccomp", 390, 844], ["messages/runc/", 390, 844], ["rules/", 1280, 800], ["differences/", 1280, 800], ["runtimes/", 390, 844]] as const) {
  const ctx = await browser.createBrowserContext();
  const page = await ctx.newPage();
  await page.setViewport({ width: w, height: h });
  await page.evaluateOnNewDocument(() => {
    (globalThis as any).sh = [];
    new PerformanceObserver((list) => {
      for (const s of list.getEntries() as any[]) (globalThis as any).sh.push([s.value, s.startTime, ...s.sources.map((x: any) => (x.node?.outerHTML?.slice(0, 70) ?? x.node?.nodeName + ":" + x.node?.textContent?.slice(0,50)) + ` ${x.previousRect.x},${x.previousRect.y} ${x.previousRect.width}x${x.previousRect.height} → ${x.currentRect.x},${x.currentRect.y} ${x.currentRect.width}x${x.currentRect.height}`)]);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(base + path, { waitUntil: "networkidle0" });
  await new Promise((r) => setTimeout(r, 300));
  const [sh, fcp] = await page.evaluate(() => [(globalThis as any).sh, performance.getEntriesByName("first-contentful-paint")[0]?.startTime]);
  console.log(path, w, "fcp", fcp, JSON.stringify(sh, null, 1));
  await ctx.close();
}
await browser.close(); served.close(); proxy.close();
