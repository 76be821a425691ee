import { expect, test } from "vitest";
import { snippetTemplate } from "../../../../src/site/playground/browser/editor/snippet.ts";

test.each([
  ["a field", '"cwd": "$1"', `"cwd": "\${1}"`],
  ["a field with its text", `"oomScoreAdj": \${1:0}`, `"oomScoreAdj": \${1:0}`],
  ["a field in braces", "{$1}", `{\${1}}`],
  ["braces that are text", "{\\}", "{\\}"],
  ["a dollar and a backslash that are text", "\\$1 \\\\", "$1 \\"],
])("%s", (_, snippet, template) => {
  expect(snippetTemplate(snippet)).toBe(template);
});
