import { fromContent } from "../data/site-content.ts";
import { type Move, movesOf } from "../runtimes/differences.ts";
import { type TextChanges, textsBetween } from "./moves.ts";

/** From one release in the lab to the next one of the same runtime, and what changes in its texts. */
export type TextMove = Move & { changes: TextChanges };

/** Every such step whose releases were both read. */
export const textMoves = fromContent(({ catalogues, runtimes }): TextMove[] =>
  movesOf(runtimes).flatMap((move) => {
    const { from, to } = move;
    if (from.runtime !== to.runtime) return [];
    const catalogue = catalogues.find(({ emitter }) => emitter === to.runtime);
    const changes = catalogue && textsBetween(catalogue, from.version, to.version);
    return changes ? [{ ...move, changes }] : [];
  }),
);
