/** Bytes of the largest file that is read. */
export const mostRead = 64_000_000;

/** Why a file is not read. */
export type Refusal = "too-large" | "unreadable" | "empty" | "not-text";

/** So many bytes tell whether a file is text. */
const looked = 65_536;

/** What was read, or why nothing was. */
export type Read = { text: string } | { refused: Refusal };

/** A text as it was pasted, held to the same length. */
export function checkText(text: string): Read {
  return text.length > mostRead ? { refused: "too-large" } : { text };
}

/** Reads a file as text: UTF-8, or UTF-16 with a mark at its start, which Windows' shells write. */
export async function readText(file: Blob): Promise<Read> {
  if (file.size > mostRead) return { refused: "too-large" };
  // A folder that is dropped has no bytes to read.
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (!bytes) return { refused: "unreadable" };
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8" && !looksLikeText(bytes.subarray(0, looked))) return { refused: "not-text" };
  const text = new TextDecoder(encoding).decode(bytes);
  return text.trim() === "" ? { refused: "empty" } : { text };
}

function encodingOf([first, second]: Uint8Array): "utf-16le" | "utf-16be" | "utf-8" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** Logs hold a stray byte now and then; archives and programs hold little else. */
function looksLikeText(bytes: Uint8Array<ArrayBuffer>): boolean {
  if (bytes.includes(0)) return false;
  const text = new TextDecoder().decode(bytes);
  const strange = text.split("\ufffd").length - 1;
  return strange * 10 <= text.length;
}
