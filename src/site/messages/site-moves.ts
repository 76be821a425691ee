import { type Release, releaseId } from "../../schema/release.ts";
import type { Runtime } from "../../schema/runtime.ts";
import { siteContent } from "../data/site-content.ts";
import { movesOf } from "../runtimes/differences.ts";
import { type TextChanges, textsBetween } from "./moves.ts";

/** From one release in the lab to the next one of the same runtime, and what changes in its texts. */
export type TextMove = { from: Release; to: Release; changes: TextChanges };

/** Every such step whose releases were both read. */
export async function textMoves(runtimes: Runtime[]): Promise<TextMove[]> {
  const { catalogues } = await siteContent();
  return movesOf(runtimes).flatMap(({ from, to }) => {
    if (from.runtime !== to.runtime) return [];
    const catalogue = catalogues.find(({ emitter }) => emitter === to.runtime);
    const changes = catalogue && textsBetween(catalogue, from.version, to.version);
    return changes ? [{ from, to, changes }] : [];
  });
}

/** A step as addresses write it. */
export function moveId({ from, to }: Pick<TextMove, "from" | "to">): string {
  return `${releaseId(from)}-to-${releaseId(to)}`;
}

/** Whether two releases are the same one. */
export function isSame(a: Release, b: Release): boolean {
  return a.runtime === b.runtime && a.version === b.version;
}
