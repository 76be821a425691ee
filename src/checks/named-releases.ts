import type { Content } from "../content/content.ts";
import type { Article } from "../content/issues.ts";
import { recordingName } from "../lab/example/load.ts";
import { findPattern } from "../match/occurs.ts";
import type { Signature } from "../schema/issue.ts";
import type { Catalogue } from "../schema/message.ts";
import type { RuntimeId } from "../schema/vocabulary.ts";
import { examplesOf, peeledText, runtimesNamed } from "./outcomes.ts";

/*
 * Which releases a signature names, of which runtime, and what speaks for them: recordings, addresses of source.
 */

/** A runtime whose source was read at every release. */
export type Program = {
  id: RuntimeId;
  /** Oldest first. */
  releases: string[];
  newest: string;
  repository: string;
  /** The form of its newest tags: "v{release}". */
  tag: string;
};

/** The runtime of a catalogue; none when the catalogue is another program's. */
export function programOf({ emitter, releases, repository, tag }: Catalogue): Program[] {
  const newest = releases.at(-1);
  return (emitter === "runc" || emitter === "crun") && newest !== undefined
    ? [{ id: emitter, releases, newest, repository, tag: tag ?? "{release}" }]
    : [];
}

/** "Podman with crun ≤ 1.20" names releases too. */
export function phraseOf({ by, releases }: Signature): string {
  return releases === undefined ? by : /\d/.test(by) ? `${by}; ${releases}` : `${programIn(by)} ${releases}`;
}

/** Whether a signature's printers are other runtimes than one that its releases name. */
export function isOfAnother(id: RuntimeId, { by }: Signature): boolean {
  const named = runtimesNamed(by);
  return named.length > 0 && !named.includes(id);
}

/** A phrase may leave out the name of the program that prints: "≥ 1.2.0". */
function programIn(by: string): string {
  return /\b(?:runc|crun)\b/.exec(by)?.[0] ?? "";
}

/** The recordings of the article's examples on a runtime that print a wording, in the order of the examples. */
export function recordedOn(
  { pattern }: Signature,
  article: Article,
  examples: Content["examples"],
  runtime: RuntimeId,
): { version: string; file: string }[] {
  return examplesOf(article, examples).flatMap(({ folder, recordings }) =>
    recordings
      .filter(
        (recording) => recording.header.runtime === runtime && findPattern(pattern, peeledText(recording)),
      )
      .map(({ header }) => ({
        version: header.version,
        file: `${folder}/recorded/${recordingName(header)}`,
      })),
  );
}

/** A candidate of a release stands for it: who names 1.1.0 means its candidates too. */
export function sameRelease(known: string, named: string): boolean {
  return known === named || (!named.startsWith("1.0.0-rc") && known.replace(/-rc.*$/, "") === named);
}

/** Whether an address leads to the source of a release, of its candidates, or of the one before or after. */
export function namesRelease(sources: string[], release: string, { releases }: Program): boolean {
  const same = releases.flatMap((one, at) => (sameRelease(one, release) ? [at] : []));
  const near = releases.filter((_, at) => same.some((own) => Math.abs(at - own) <= 1));
  return sources.some((source) =>
    [...source.matchAll(/\/(?:blob|tree|tag|raw|commits?)\/v?([\w.-]+)/g)].some(([, tag]) =>
      near.includes(tag ?? ""),
    ),
  );
}
