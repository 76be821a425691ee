import type { conceptTags, StandIn } from "../../content/tags.ts";
import CapabilitySets from "../concepts/diagrams/CapabilitySets.astro";
import CgroupTree from "../concepts/diagrams/CgroupTree.astro";
import LifeOfRun from "../concepts/diagrams/LifeOfRun.astro";
import SyscallAnswer from "../concepts/diagrams/SyscallAnswer.astro";
import UserIds from "../concepts/diagrams/UserIds.astro";
import { mdxComponents } from "./index.ts";
import Recorded from "./Recorded.astro";

/** What concept pages use without an import. */
export const conceptComponents = {
  ...mdxComponents,
  Recorded,
  CapabilitySets,
  CgroupTree,
  LifeOfRun,
  SyscallAnswer,
  UserIds,
} satisfies Record<keyof typeof conceptTags | StandIn, unknown>;
