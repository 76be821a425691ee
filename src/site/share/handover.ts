import { pageLinks } from "../dom/page-language.ts";
import { toFragment } from "./paste.ts";

const key = "crunbook-paste";
/** The fragment that says that the paste is in the session's storage. */
const stored = "#paste";

/**
 * Opens the paste page with a text from another page: in the fragment, or in the session's storage when it is too
 * long for that.
 * @param how `replace` where this page is but a stop on the way, which "back" shall not lead to
 * @returns false when it is too long for both
 */
export async function openWith(text: string, how: "assign" | "replace" = "assign"): Promise<boolean> {
  const fragment = await toFragment(text);
  if (fragment === undefined) {
    try {
      sessionStorage.setItem(key, text);
    } catch {
      return false;
    }
  }
  location[how](pageLinks().home() + (fragment ?? stored));
  return true;
}

/** The text that another page has stored for this one; taken once. */
export function takeStored(fragment: string): string | undefined {
  if (fragment !== stored) return undefined;
  try {
    const text = sessionStorage.getItem(key) ?? undefined;
    sessionStorage.removeItem(key);
    return text;
  } catch {
    // Storage may be refused.
    return undefined;
  }
}
