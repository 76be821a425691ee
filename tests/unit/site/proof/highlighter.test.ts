import { expect, test } from "vitest";
import { commandPieces, fileHtml } from "../../../../src/site/proof/highlighter.ts";

test("a command's programs, options, strings and pipes have colours of their own", async () => {
  expect(await commandPieces("cat log | tail -n 1")).toEqual([
    { text: "cat ", class: "t-function" },
    { text: "log ", class: "t-string" },
    { text: "| ", class: "t-keyword" },
    { text: "tail ", class: "t-function" },
    { text: "-n ", class: "t-string" },
    { text: "1", class: "t-constant" },
  ]);
});

test.each([
  "runc run \\\n  --bundle here \\\n  demo",
  'cat > config.json <<END\n{ "a": 1 }\n\n  # kept\nEND',
  "echo 'one\n  two' && echo <b>&amp;</b>",
  "   ",
])("the pieces of %j are the command, whole", async (command) => {
  const pieces = await commandPieces(command);
  expect(pieces.map(({ text }) => text).join("")).toBe(command);
});

test("a string goes on in the next line", async () => {
  const pieces = await commandPieces("echo 'one\ntwo'");
  expect(pieces.find(({ text }) => text.includes("two"))?.class).toBe("t-string-expression");
});

test("a file is drawn by class, without styles that the content security policy refuses", async () => {
  const html = await fileHtml('{ "id": "<b>" }', "json");
  expect(html).toContain('<pre class="code"');
  expect(html).toMatch(/<span class="t-string-expression">.*&#x3C;b/);
  expect(html).not.toContain("style=");
});
