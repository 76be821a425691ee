import { releaseRange } from "../../schema/release.ts";
import type { Words } from "../words/words.ts";
import type { State } from "./outcomes.ts";

/** What the lab saw on one release. */
export type Seen = { version: string; state: State };

/**
 * Names the releases that show an issue, behind their runtime's name: `all`, `up to 1.20`, `from 1.2.0`, `none`.
 * Releases on which nothing was run count as neither.
 * @param seen the runtime's releases, oldest first
 */
export function rangeSummary(seen: Seen[], { range: words }: Pick<Words, "range">): string {
  const ran = seen.filter(({ state }) => state !== "not-run");
  if (ran.length === 0) return words.notRun;
  const all = ran.map(({ version }) => version);
  const shown = ran.flatMap(({ version, state }) => (state === "reproduced" ? [version] : []));
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return words.none;
  if (shown.length === all.length) return words.all;
  const inOneGo = all.indexOf(last) - all.indexOf(first) + 1 === shown.length;
  if (inOneGo && first === all[0]) return words.upTo(last);
  if (inOneGo && last === all.at(-1)) return words.from(first);
  return releaseRange(shown, all);
}
