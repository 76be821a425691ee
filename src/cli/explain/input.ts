import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import zlib from "node:zlib";
import { UserError } from "../../errors/user-error.ts";

/** More than this, in bytes, is no paste: the page refuses it too. */
const largest = 64 * 2 ** 20;

/** What is to be explained. */
export type Paste = {
  text: string;
  /** A single word was given that looks like a file's name, and there is no such file. */
  missingFile: string | undefined;
};

/**
 * The paste that the command line names: a file's content, standard input for `-` or for nothing, otherwise the words
 * themselves. Bytes that are no text are read as good as can be.
 * @returns undefined when nothing is given, and standard input is a terminal
 * @throws UserError when a file can't be read or is too large
 */
export async function readPaste(
  words: string[],
  stdin: NodeJS.ReadableStream & { isTTY?: boolean },
): Promise<Paste | undefined> {
  const [only, ...more] = words;
  if (only === undefined && stdin.isTTY) return undefined;
  if (only === undefined || (only === "-" && more.length === 0)) {
    return { text: await textOf(stdin, "standard input"), missingFile: undefined };
  }
  if (more.length > 0) return { text: words.join(" "), missingFile: undefined };
  // What is too long for a file's name is a text.
  const found = await stat(only).catch(() => undefined);
  if (found?.isDirectory())
    throw new UserError(`${only} is a folder. Name a file in it, or quote more of the error`);
  if (!found) return { text: only, missingFile: /^[\w@%+=:,./~-]+$/.test(only) ? only : undefined };
  return { text: await textOf(createReadStream(only), only), missingFile: undefined };
}

/** All that a stream brings, unpacked, as text. */
async function textOf(stream: NodeJS.ReadableStream, name: string): Promise<string> {
  return decode(unpacked(await readAll(stream, name), name));
}

async function readAll(stream: NodeJS.ReadableStream, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      size += bytes.length;
      if (size > largest) break;
    }
  } catch (error) {
    throw new UserError(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (size > largest) throw tooLarge(name);
  return Buffer.concat(chunks);
}

function tooLarge(name: string): UserError {
  return new UserError(
    `${name} is larger than ${largest / 2 ** 20} MB. Explain its end: tail -c 10M … | crunbook explain`,
  );
}

/** How a file begins that a program has packed, and what unpacks it. */
const packings: { magic: number[]; unpack: ((bytes: Buffer) => Buffer) | undefined; by: string }[] = [
  {
    magic: [0x1f, 0x8b],
    unpack: (bytes) => zlib.gunzipSync(bytes, { maxOutputLength: largest }),
    by: "zcat",
  },
  {
    magic: [0x28, 0xb5, 0x2f, 0xfd],
    // Node has it since 22.15.
    unpack:
      "zstdDecompressSync" in zlib
        ? (bytes) => zlib.zstdDecompressSync(bytes, { maxOutputLength: largest })
        : undefined,
    by: "zstdcat",
  },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], unpack: undefined, by: "xzcat" },
];

/** What is in a packed file; other bytes as they are. */
function unpacked(bytes: Buffer, name: string): Buffer {
  const packing = packings.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
  if (!packing) return bytes;
  const { unpack, by } = packing;
  if (!unpack) throw new UserError(`${name} is packed. Unpack it first: ${by} … | crunbook explain`);
  try {
    return unpack(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(name);
    throw new UserError(
      `${name} is packed, and damaged: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Text in UTF-8, or in UTF-16 as PowerShell writes it into files. */
function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString("hex");
  return new TextDecoder(mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : "utf-8").decode(bytes);
}
