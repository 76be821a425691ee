import { expect, test } from "vitest";
import { parseArticleBody } from "../../../src/article/parse.ts";
import { loadArticles } from "../../../src/content/issues.ts";
import { complaint } from "../../fixtures/project.ts";
import { repository } from "../../fixtures/repository.ts";

test("an article's text is taken apart, tags and all", () => {
  const mdx = `## What \`it\` means

One
line, a [link **here**](../other/) and *so*.

{/* a note to authors */}

<Fix layer="docker">

- first

      code
- second

1. one

> said

</Fix>

| a | b |
| - | - |
| \`1\` | 2 |

\`\`\`sh
ls -l {x}
\`\`\`
`;
  expect(parseArticleBody(mdx, "a.mdx")).toEqual([
    {
      kind: "heading",
      depth: 2,
      text: [{ text: "What " }, { text: "it", mark: "code" }, { text: " means" }],
    },
    {
      kind: "paragraph",
      text: [
        { text: "One line, a " },
        { text: "link ", url: "../other/" },
        { text: "here", url: "../other/", mark: "strong" },
        { text: " and " },
        { text: "so", mark: "emphasis" },
        { text: "." },
      ],
    },
    {
      kind: "fix",
      layer: "docker",
      blocks: [
        {
          kind: "list",
          ordered: false,
          items: [
            [
              { kind: "paragraph", text: [{ text: "first" }] },
              { kind: "paragraph", text: [{ text: "code" }] },
            ],
            [{ kind: "paragraph", text: [{ text: "second" }] }],
          ],
        },
        { kind: "list", ordered: true, items: [[{ kind: "paragraph", text: [{ text: "one" }] }]] },
        { kind: "quote", blocks: [{ kind: "paragraph", text: [{ text: "said" }] }] },
      ],
    },
    {
      kind: "table",
      rows: [
        [[{ text: "a" }], [{ text: "b" }]],
        [[{ text: "1", mark: "code" }], [{ text: "2" }]],
      ],
    },
    { kind: "code", language: "sh", text: "ls -l {x}" },
  ]);
});

test.each([
  ["a tag that is not Fix", "<Note>x</Note>", "articles do not use <Note>"],
  ["a fix for no known layer", '<Fix layer="nginx">\n\nx\n\n</Fix>', "articles do not use <Fix>"],
  ["an expression", "{1 + 1}", "articles do not use {1 + 1}"],
  ["an image", "![a](b.png)", "articles do not use image"],
])("%s is refused, not dropped", async (_, mdx, words) => {
  expect(await complaint(() => parseArticleBody(mdx, "content/a.mdx"))).toContain(`content/a.mdx: ${words}`);
});

test("every article can be read without a browser, with a fix for each layer that it names", async () => {
  for (const { body, file, issue } of await loadArticles(repository)) {
    const blocks = parseArticleBody(body, file);
    const layers = blocks.flatMap((block) => (block.kind === "fix" ? [block.layer] : []));
    expect([...new Set(layers)].sort(), file).toEqual([...issue.layers].sort());
  }
});
