import CapabilitySets from "../diagrams/CapabilitySets.astro";
import CgroupTree from "../diagrams/CgroupTree.astro";
import LifeOfRun from "../diagrams/LifeOfRun.astro";
import SyscallAnswer from "../diagrams/SyscallAnswer.astro";
import UserIds from "../diagrams/UserIds.astro";
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
};
