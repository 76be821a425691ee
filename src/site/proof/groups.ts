import type { Article } from "../../content/issues.ts";
import type { ExampleFolder } from "../../lab/example/load.ts";
import { releaseRange } from "../../schema/release.ts";
import type { SiteData } from "../data/data.ts";
import { shownBy } from "./outcomes.ts";
import { groupRecordings } from "./transcripts.ts";

/** Releases on which an example printed the same, as an article shows them. */
export type ProofGroup = ReturnType<typeof groupRecordings>[number] & {
  /** `runc 1.1.15 – 1.4.3`. */
  label: string;
  /** Whether the article's issue is seen in what they printed. */
  shown: boolean;
};

/** What an example's recordings show of an article, and which group stands open: the first that shows the issue. */
export function proofGroups(
  article: Article,
  { slug, recordings }: ExampleFolder,
  data: SiteData,
): { groups: ProofGroup[]; open: number } {
  const releasesOf = (id: string): string[] =>
    data.runtimes.find((runtime) => runtime.id === id)?.releases.map(({ version }) => version) ?? [];
  const groups = groupRecordings(recordings).map((group) => ({
    ...group,
    label: `${group.runtime} ${releaseRange(group.versions, releasesOf(group.runtime))}`,
    shown: group.versions.some((version) => shownBy(slug, article, group.runtime, version, data)),
  }));
  const open = groups.findIndex(({ shown }) => shown);
  return { groups, open: Math.max(0, open) };
}
