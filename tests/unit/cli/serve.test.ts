import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serveSite } from "../../../src/cli/serve.ts";
import { parseHeadersFile } from "../../../src/site/security/hosts/headers-file.ts";

const host = "127.0.0.1";
const rules = parseHeadersFile("/kb/*\n  X-Everywhere: yes\n\n/kb/issues/*\n  X-Issues: yes, no\n");
let dir: string;
let site: Served;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "crunbook-serve-"));
  await mkdir(path.join(dir, "site", "issues"), { recursive: true });
  await writeFile(path.join(dir, "secret.txt"), "secret");
  await writeFile(path.join(dir, "site", "index.html"), "home");
  await writeFile(path.join(dir, "site", "404.html"), "missing");
  await writeFile(path.join(dir, "site", "issues", "index.html"), "issues");
  site = await serveSite({ dir: path.join(dir, "site"), port: 0, host, base: "/kb/", rules });
});

afterAll(async () => {
  await site.close();
  await rm(dir, { recursive: true });
});

test("serves pages below the base, and redirects to their address", async () => {
  expect(await (await fetch(site.url)).text()).toBe("home");
  const redirected = await fetch(`${site.url}issues?q=1`);
  expect(redirected.url).toBe(`${site.url}issues/?q=1`);
  expect(await redirected.text()).toBe("issues");
  expect(redirected.headers.get("content-type")).toBe("text/html; charset=utf-8");
});

test("packs text for those who take it, and nothing else", async () => {
  const text = "a line of text\n".repeat(1000);
  await writeFile(path.join(dir, "site", "long.txt"), text);
  await writeFile(path.join(dir, "site", "long.zst"), text);
  const sent = async (file: string, coding: string): Promise<[coding: string | null, length: number]> => {
    const response = await fetch(site.url + file, { headers: { "accept-encoding": coding } });
    const body = await response.text();
    return [response.headers.get("content-encoding"), body.length];
  };
  expect(await sent("long.txt", "gzip, br")).toEqual([expect.stringMatching(/^(gzip|br)$/), text.length]);
  expect(await sent("long.txt", "identity")).toEqual([null, text.length]);
  expect(await sent("long.zst", "gzip, br")).toEqual([null, text.length]);
});

test("reading is all that is allowed", async () => {
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    const response = await fetch(site.url, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, HEAD");
  }
  const head = await fetch(site.url, { method: "HEAD" });
  expect(head.headers.get("content-length")).toBe("4");
});

test("a part of a file, and a file that has not changed, are sent as such", async () => {
  const part = await fetch(`${site.url}long.txt`, { headers: { range: "bytes=2-5" } });
  expect(part.status).toBe(206);
  expect(part.headers.get("content-encoding")).toBeNull();
  expect(part.headers.get("content-range")).toBe("bytes 2-5/15000");
  expect(await part.text()).toBe("line");
  const etag = (await fetch(site.url)).headers.get("etag") ?? "";
  expect(etag).not.toBe("");
  // fetch would ask for a new copy.
  expect((await ask("/kb/", { "if-none-match": etag })).status).toBe(304);
});

/** Sends a target as it is: fetch would tidy it up. */
async function ask(
  target: string,
  headers: Record<string, string> = {},
): Promise<{ status: number | undefined; location: string | undefined }> {
  const { hostname, port } = new URL(site.url);
  const [response] = await once(get({ hostname, port, path: target, headers }), "response");
  response.resume();
  return { status: response.statusCode, location: response.headers.location };
}

test("no target leads to another host, or out of the site", async () => {
  for (const target of ["//example.org/..%2fissues", "//example.org/issues", "/kb//example.org/issues"])
    expect(await ask(target)).toEqual({ status: 404, location: undefined });
  expect((await ask("/kb//issues")).location ?? "/").toMatch(/^\/(?!\/)/);
  expect(await ask("/kb/%zz")).toEqual({ status: 400, location: undefined });
  expect(await ask("/kb")).toEqual({ status: 301, location: "/kb/" });
});

test.each(["nothing/", "..%2fsecret.txt", "%2e%2e/secret.txt", "a%00b"])(
  "%s is not found",
  async (target) => {
    const response = await fetch(site.url + target);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("missing");
  },
);

test("sends the headers of the rules, for what is missing too", async () => {
  const page = await fetch(`${site.url}issues/`);
  expect(page.headers.get("x-everywhere")).toBe("yes");
  expect(page.headers.get("x-issues")).toBe("yes, no");
  expect((await fetch(site.url)).headers.get("x-issues")).toBeNull();
  expect((await fetch(`${site.url}nothing`)).headers.get("x-everywhere")).toBe("yes");
});

test("takes the next port when the wanted one is taken, and says so", async () => {
  const port = Number(new URL(site.url).port);
  const other = await serveSite({ dir, port, host, base: "/", rules: [] });
  expect(other.taken).toBe(port);
  expect(Number(new URL(other.url).port)).toBeGreaterThan(port);
  await other.close();
});
