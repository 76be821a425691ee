import type { Article } from "../../content/issues.ts";
import { examplesOf, type SiteData } from "../data/data.ts";
import { shownBy } from "../proof/outcomes.ts";
import { groupRecordings, type RecordingGroup, type ShownStep } from "../proof/transcripts.ts";

/** One failing command out of a recording, to show what a proof looks like. */
export type Glance = { article: Article; group: RecordingGroup; step: ShownStep };

/** The shortest failure that the recordings have: one command, its error, on the releases that print it. */
export function shortestFailure(data: SiteData): Glance | undefined {
  let best: (Glance & { size: number }) | undefined;
  for (const article of data.articles) {
    const groups = examplesOf(article, data).flatMap((example) =>
      groupRecordings(example.recordings).filter((group) =>
        group.versions.every((version) => shownBy(example.slug, article, group.runtime, version, data)),
      ),
    );
    for (const group of groups) {
      for (const step of group.steps) {
        if (step.kind !== "command" || step.exit === 0) continue;
        if (!step.lines.some((line) => line.stream === "stderr")) continue;
        const size = step.command.length + step.lines.reduce((sum, line) => sum + line.text.length, 0);
        const lines = step.lines.map((line) => ({ ...line, differs: false }));
        const plain = { ...step, lines, added: false, gone: 0, exitDiffers: false };
        if (!best || size < best.size) best = { article, group, step: plain, size };
      }
    }
  }
  return best;
}
