import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
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
  expect(await sent("long.txt", "gzip, br")).toEqual(["gzip", text.length]);
  expect(await sent("long.txt", "identity")).toEqual([null, text.length]);
  expect(await sent("long.zst", "gzip, br")).toEqual([null, text.length]);
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
