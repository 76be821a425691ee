import type { ShikiConfig } from "astro";

/** What `codeHighlighting` needs of an element in Shiki's tree. */
type Styled = { properties: Record<string, unknown> };

/** Shiki gives a line up after half a second otherwise: a page would lose its colours on a busy computer. */
export const noTimeLimit = 0;

/**
 * Highlighting for code fences and files. Colours come from our style sheet, by class: one HTML serves the light
 * and the dark theme, and no page carries inline styles that a content security policy would refuse.
 */
export const codeHighlighting = {
  theme: "css-variables",
  transformers: [
    {
      name: "crunbook:classes",
      preprocess(_code: string, options: { tokenizeTimeLimit?: number | undefined }) {
        options.tokenizeTimeLimit = noTimeLimit;
      },
      pre(node: Styled) {
        delete node.properties["style"];
        node.properties["class"] = "code";
      },
      span: classForStyle,
    },
  ],
} satisfies Partial<ShikiConfig>;

function classForStyle(node: Styled): void {
  const token = classFor(String(node.properties["style"] ?? ""));
  delete node.properties["style"];
  if (token) node.properties["class"] = token;
}

/** `var(--astro-code-token-string)` is of the class `t-string`; undefined where the text has the colour of its block. */
export function classFor(colour = ""): string | undefined {
  const token = /--astro-code-token-([a-z-]+)/.exec(colour)?.[1];
  return token && `t-${token}`;
}
