import type { ShikiConfig } from "astro";

/** What `codeHighlighting` needs of an element in Shiki's tree. */
type Styled = { properties: Record<string, unknown> };

/**
 * Highlighting for code fences and files. Colours come from our style sheet, by class: one HTML serves the light
 * and the dark theme, and no page carries inline styles that a content security policy would refuse.
 */
export const codeHighlighting = {
  theme: "css-variables",
  transformers: [
    {
      name: "crunbook:classes",
      pre(node: Styled) {
        delete node.properties["style"];
        node.properties["class"] = "code";
      },
      span: classForStyle,
    },
  ],
} satisfies Partial<ShikiConfig>;

/** `color:var(--astro-code-token-string)` becomes the class `t-string`. */
function classForStyle(node: Styled): void {
  const style = String(node.properties["style"] ?? "");
  const token = /--astro-code-token-([a-z-]+)/.exec(style)?.[1];
  delete node.properties["style"];
  if (token) node.properties["class"] = `t-${token}`;
}
