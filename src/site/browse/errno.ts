import { type Errno, errnoSchema, errnoTexts } from "../../schema/vocabulary.ts";

/** All errno names, in order of the alphabet. */
export const errnoNames: Errno[] = Object.keys(errnoTexts).map((name) => errnoSchema.parse(name));
