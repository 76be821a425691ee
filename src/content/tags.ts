import type { MdastNode } from "satteri";
import { lifeSteps } from "../schema/life.ts";
import { layers } from "../schema/vocabulary.ts";

/** A tag that the text of a page may use. */
export type Tag = {
  /** Its attributes, all needed: the values to choose from, or "text". */
  attributes: Record<string, readonly string[] | "text">;
  /** The anchor that it gives the page, made of its attributes' values. */
  anchor?: (values: Record<string, string>) => string;
};

/** The tags of articles. What stands in for each is in src/site/prose/index.ts. */
export const articleTags = {
  Fix: { attributes: { layer: layers }, anchor: ({ layer }) => `fix-${layer}` },
} satisfies Record<string, Tag>;

/** The tags of rules: none. A rule's fixes are fields. */
export const ruleTags = {} satisfies Record<string, Tag>;

/** The tags of concept pages. What stands in for each is in src/site/prose/concepts.ts. */
export const conceptTags = {
  ...articleTags,
  Recorded: { attributes: { example: "text", release: "text", command: "text" } },
  CapabilitySets: { attributes: {}, anchor: () => "capability-sets" },
  CgroupTree: { attributes: {}, anchor: () => "cgroup-tree" },
  LifeOfRun: {
    attributes: { runtime: Object.keys(lifeSteps) },
    anchor: ({ runtime }) => `life-${runtime}`,
  },
  SyscallAnswer: { attributes: {}, anchor: () => "syscall-answer" },
  UserIds: { attributes: {}, anchor: () => "user-ids" },
} satisfies Record<string, Tag>;

/** What of HTML that Markdown makes has a stand-in of the site's own. */
export type StandIn = "h2" | "h3" | "table" | "a";

/** The anchor that a part of a text gives its page, when it is a tag that gives one. */
export function anchorOfTag(node: MdastNode, tags: Record<string, Tag>): string | undefined {
  if (node.type !== "mdxJsxFlowElement" || node.name === null || !Object.hasOwn(tags, node.name)) return;
  const values = node.attributes.flatMap((one): [string, string][] =>
    one.type === "mdxJsxAttribute" && typeof one.value === "string" ? [[one.name, one.value]] : [],
  );
  return tags[node.name]?.anchor?.(Object.fromEntries(values));
}
