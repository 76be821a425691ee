import { Transform, type TransformCallback } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Explainer, explainLine } from "./lines.ts";

/**
 * Explains line after line, no faster than the answers are taken, and keeps no more than a line.
 * @param complain called with what is wrong with a line, and its number from 1
 * @returns how many lines were wrong
 */
export async function explainBatch(
  explainer: Explainer,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  complain: (number: number, problem: string) => void,
): Promise<number> {
  let number = 0;
  let wrong = 0;
  const answers = new LineStream((text) => {
    number++;
    if (text.trim() === "") return "";
    const { line, problem } = explainLine(explainer, text);
    if (problem !== undefined) {
      wrong++;
      complain(number, problem);
    }
    return `${line}\n`;
  });
  await pipeline(input, answers, output, { end: false });
  return wrong;
}

/** Gives every line of a text in UTF-8 to a function, and passes on what that returns. Only LF ends a line. */
class LineStream extends Transform {
  readonly #answer: (line: string) => string;
  #begun: Buffer[] = [];

  constructor(answer: (line: string) => string) {
    super();
    this.#answer = answer;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      this.#begun.push(chunk.subarray(start, end));
      this.#pass();
      start = end + 1;
    }
    if (start < chunk.length) this.#begun.push(chunk.subarray(start));
    done();
  }

  override _flush(done: TransformCallback): void {
    if (this.#begun.length > 0) this.#pass();
    done();
  }

  #pass(): void {
    const line = new TextDecoder().decode(Buffer.concat(this.#begun));
    this.#begun = [];
    const answer = this.#answer(line);
    if (answer !== "") this.push(answer);
  }
}
