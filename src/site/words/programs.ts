import type { EmitterId } from "../../schema/emitters.ts";
import type { Layer } from "../../schema/layers.ts";
import type { programWords } from "./en/programs.ts";

/** The words that the programs of a page say, in whatever language. */
export type ProgramWords = Omit<typeof programWords, "emitterNames" | "layerTitles"> & {
  emitterNames: Record<EmitterId, string>;
  layerTitles: Record<Layer, string>;
};
