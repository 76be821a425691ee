import { expect, test } from "vitest";
import type { HeaderRule } from "../../../../src/site/security/headers.ts";
import { apacheConfig } from "../../../../src/site/security/hosts/apache.ts";
import { caddyConfig } from "../../../../src/site/security/hosts/caddy.ts";
import { headersFile, parseHeadersFile } from "../../../../src/site/security/hosts/headers-file.ts";
import { nginxConfig } from "../../../../src/site/security/hosts/nginx.ts";
import { vercelConfig } from "../../../../src/site/security/hosts/vercel.ts";

const rules: HeaderRule[] = [
  { path: "/kb/*", headers: [["X-Frame-Options", "DENY"]] },
  { path: "/kb/_astro/*", headers: [["Cache-Control", "public, immutable"]] },
  { path: "/kb/_astro/a.js", headers: [["Content-Security-Policy", "script-src 'self'; img-src 'self'"]] },
];

test("_headers is what was written when it is read again", () => {
  const text = headersFile(rules);
  expect(text).toContain("/kb/_astro/*\n  Cache-Control: public, immutable\n");
  expect(parseHeadersFile(text)).toEqual(rules);
  expect(parseHeadersFile(`# why\r\n${text.replaceAll("\n", "\r\n")}`)).toEqual(rules);
});

test.each(["  X-Early: 1\n", "/a\n  no value\n", "/a\nX-Not-Indented: 1\n", "/a\n  X-Empty:\n"])(
  "_headers with the lines %j is refused",
  (text) => {
    expect(() => parseHeadersFile(text)).toThrow("_headers: neither");
  },
);

test("Apache gets each header with the addresses that it is for, by their whole name", () => {
  expect(apacheConfig("/kb/", rules)).toBe(`ErrorDocument 404 /kb/404.html

<IfModule mod_headers.c>
  Header always set X-Frame-Options "DENY"
  Header set Cache-Control "public, immutable" "expr=%{REQUEST_URI} =~ m#^/kb/_astro/#"
  Header always set Content-Security-Policy "script-src 'self'; img-src 'self'" "expr=%{REQUEST_URI} =~ m#^/kb/_astro/a\\.js$#"
</IfModule>
`);
});

test("nginx gets in each location all headers of it, since it inherits none", () => {
  expect(nginxConfig("/kb/", rules)).toBe(`index index.html;
error_page 404 /kb/404.html;

location /kb/ {
  add_header X-Frame-Options "DENY" always;
}

location /kb/_astro/ {
  add_header X-Frame-Options "DENY" always;
  add_header Cache-Control "public, immutable";
}

location = /kb/_astro/a.js {
  add_header X-Frame-Options "DENY" always;
  add_header Cache-Control "public, immutable";
  add_header Content-Security-Policy "script-src 'self'; img-src 'self'" always;
}
`);
});

test("Caddy gets a block for each rule, and keeps no answer that something is missing", () => {
  expect(caddyConfig("/kb/", rules)).toBe(`header /kb/* {
  X-Frame-Options "DENY"
}
header /kb/_astro/* {
  Cache-Control "public, immutable"
}
header /kb/_astro/a.js {
  Content-Security-Policy "script-src 'self'; img-src 'self'"
}
file_server
handle_errors {
  header Cache-Control no-store
  rewrite * /kb/404.html
  file_server
}
`);
});

test("Vercel gets patterns of its own kind", () => {
  expect(JSON.parse(vercelConfig(rules))).toMatchObject({
    trailingSlash: true,
    headers: [
      { source: "/kb/(.*)", headers: [{ key: "X-Frame-Options", value: "DENY" }] },
      { source: "/kb/_astro/(.*)" },
      { source: "/kb/_astro/a.js" },
    ],
  });
});
