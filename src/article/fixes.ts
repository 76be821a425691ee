import type { Layer } from "../schema/layers.ts";
import type { Locale } from "../schema/locale.ts";
import type { Block } from "./blocks.ts";

/** How to put it right in one place. */
export type Fix = Extract<Block, { kind: "fix" }>;

/** An article's fixes. @param layers the order in which they are told; what is not in it comes last */
export function fixesIn(body: readonly Block[], layers: readonly Layer[]): Fix[] {
  const rank = ({ layer }: Fix): number => {
    const at = layers.indexOf(layer);
    return at === -1 ? layers.length : at;
  };
  return body.filter((block) => block.kind === "fix").sort((a, b) => rank(a) - rank(b));
}

/** `answers/fixes.json`, by slug: every article's fixes, for answers on a page, with the language that they are in. */
export type FixesData = Record<string, { locale: Locale; fixes: Fix[] }>;
