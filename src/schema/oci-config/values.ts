import { z } from "zod";

/**
 * A whole number between two limits. Not `z.int()`, which stops at 2^53: an unlimited RLIMIT is written as 2^64 - 1.
 * @param id its name in the JSON Schema, where it stands once
 */
function whole(id: string, least: number, most: number) {
  return z
    .number()
    .min(least)
    .max(most)
    .refine(Number.isInteger, "must be a whole number")
    .meta({ id, type: "integer" });
}

export const uint16 = whole("uint16", 0, 2 ** 16 - 1);
export const uint32 = whole("uint32", 0, 2 ** 32 - 1);
export const uint64 = whole("uint64", 0, 2 ** 64);
export const int32 = whole("int32", -(2 ** 31), 2 ** 31 - 1);
export const positive = whole("positive", 1, 2 ** 31 - 1);
export const int64 = whole("int64", -(2 ** 63), 2 ** 63);

export const strings = z.array(z.string());
export const stringMap = z.record(z.string(), z.string());

/** A range of user or group IDs. */
export const idMapping = z
  .looseObject({
    containerID: uint32.describe("The first ID inside the user namespace."),
    hostID: uint32.describe("The first ID outside, which containerID becomes on the host."),
    size: uint32.describe("How many IDs in a row are mapped."),
  })
  .meta({ id: "idMapping" });

export const major = int64.describe("The device's major number.");
export const minor = int64.describe("The device's minor number.");
