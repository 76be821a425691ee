const decoder = new TextDecoder();
const regularFile = 0o10;

/**
 * Reads the files of a "newc" cpio archive, as `writeCpio` writes it; folders and links are left out.
 * @throws Error when the bytes are no such archive
 */
export function readCpioFiles(bytes: Uint8Array): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; ; ) {
    const header = decoder.decode(bytes.subarray(at, at + 110));
    if (!/^070701[\da-f]{104}$/.test(header)) throw new Error(`no cpio entry at byte ${at}`);
    const field = (i: number): number => Number.parseInt(header.slice(6 + 8 * i, 14 + 8 * i), 16);
    const [mode, size, nameSize] = [field(1), field(6), field(11)];
    const path = decoder.decode(bytes.subarray(at + 110, at + 110 + nameSize - 1));
    if (path === "TRAILER!!!") return files;
    const start = padded(at + 110 + nameSize);
    if (mode >> 12 === regularFile) files.set(path, bytes.subarray(start, start + size));
    at = padded(start + size);
  }
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
