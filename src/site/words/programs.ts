import type { EmitterId } from "../../schema/emitters.ts";
import type { Layer } from "../../schema/layers.ts";
import type { clientStrings } from "./en/programs.ts";

/** The words that the programs of a page say, in whatever language. */
export type ClientStrings = Omit<typeof clientStrings, "emitterNames" | "layerTitles"> & {
  emitterNames: Record<EmitterId, string>;
  layerTitles: Record<Layer, string>;
};
