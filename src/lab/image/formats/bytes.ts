/**
 * Puts the pieces of a stream of bytes together. Runs in Node and in browsers.
 * @throws TypeError when the stream gives something else than bytes
 */
export async function concatenate(pieces: AsyncIterable<unknown>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) {
    if (!(piece instanceof Uint8Array)) throw new TypeError("not a stream of bytes");
    all.push(piece);
  }
  const whole = new Uint8Array(all.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of all) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
