import { element } from "./element.ts";

/** Gives the reader a `.tar.gz` that was made on the page, as a download. */
export function saveArchive(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/gzip" }));
  element("a", { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
