import { errnoTexts } from "../../src/schema/errnos.ts";
import { areas, layers, runtimeIds } from "../../src/schema/vocabulary.ts";

/** Values that a schema allows and that are not true. */
const others: Record<string, readonly string[]> = {
  errno: Object.keys(errnoTexts),
  areas,
  layers,
  "affects.runtime": runtimeIds,
  "signatures.by": ["runsc"],
};

/**
 * A value of the same shape as a field's that is not true.
 * @param name of the field: "signatures.pattern"
 */
export function falsify(name: string, value: unknown): unknown {
  const allowed = others[name];
  if (Array.isArray(value)) {
    const known = new Set<unknown>(value);
    const wrong = allowed?.find((one) => !known.has(one));
    if (wrong !== undefined) return [...value, wrong];
    return typeof value[0] === "string" ? [falsifyText(value[0]), ...value.slice(1)] : undefined;
  }
  if (typeof value === "string") return allowed?.find((one) => one !== value) ?? falsifyText(value);
  return undefined;
}

/** A version becomes a later one, an address another page, other text has a word of its own in its middle. */
function falsifyText(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text.replace(/^\d{4}/, "2031");
  if (/^\d+(?:\.\d+)+$/.test(text)) return text.replace(/\d+$/, (last) => String(Number(last) + 2));
  if (/^[0-9a-f]{16}$/.test(text)) return "0123456789abcdef";
  if (/^[a-z0-9-]+$/.test(text)) return `${text}-frobnicated`;
  if (text.startsWith("https://")) return text.replace("https://", "http://");
  const words = text.split(" ");
  words.splice(Math.ceil(words.length / 2), 0, "frobnicated");
  return words.join(" ");
}
