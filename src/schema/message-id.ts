/** A message's id: its emitter and 35 bits of a hash (FNV-1a, 64 bits folded) of its template. */
export function messageId(emitter: string, template: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(template)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  const folded = (hash ^ (hash >> 36n)) % 36n ** 7n;
  return `${emitter}-${folded.toString(36).padStart(7, "0")}`;
}

/** A message's id without its emitter's name: what differs among the messages of one program. */
export function idWithin(emitter: string, id: string): string {
  return id.slice(emitter.length + 1);
}
