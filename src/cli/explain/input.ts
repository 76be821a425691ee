import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
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
    return { text: decode(await readAll(stdin, "standard input")), missingFile: undefined };
  }
  if (more.length > 0) return { text: words.join(" "), missingFile: undefined };
  // What is too long for a file's name is a text.
  const found = await stat(only).catch(() => undefined);
  if (found?.isDirectory())
    throw new UserError(`${only} is a folder. Name a file in it, or quote more of the error`);
  if (!found) return { text: only, missingFile: /^[\w@%+=:,./~-]+$/.test(only) ? only : undefined };
  return { text: decode(await readAll(createReadStream(only), only)), missingFile: undefined };
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
  if (size > largest) {
    throw new UserError(
      `${name} is larger than ${largest / 2 ** 20} MB. Explain its end: tail -c 10M … | crunbook explain`,
    );
  }
  return Buffer.concat(chunks);
}

/** Text in UTF-8, or in UTF-16 as PowerShell writes it into files. */
function decode(bytes: Buffer): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? "utf-16le" : "utf-8").decode(bytes);
}
