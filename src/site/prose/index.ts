import type { articleTags, ruleTags, StandIn } from "../../content/tags.ts";
import Fix from "./Fix.astro";
import Heading2 from "./Heading2.astro";
import Heading3 from "./Heading3.astro";
import Link from "./Link.astro";
import Table from "./Table.astro";

/** What articles use without an import. `Fix` is the only tag; the others stand in for Markdown's own. */
export const mdxComponents = { Fix, h2: Heading2, h3: Heading3, table: Table, a: Link } satisfies Record<
  keyof typeof articleTags | StandIn,
  unknown
>;

/** What rules use: nothing but what stands in for Markdown's own. */
export const ruleComponents = { h2: Heading2, h3: Heading3, table: Table, a: Link } satisfies Record<
  keyof typeof ruleTags | StandIn,
  unknown
>;
