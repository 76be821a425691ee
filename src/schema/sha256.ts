import { z } from "zod";

/** A SHA-256, in hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits");
