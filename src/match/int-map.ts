/**
 * A map from 32-bit hashes to numbers from 0 on, each the next one free, in two flat arrays: a paste of ten megabytes
 * asks it four million times.
 */
export class IntMap {
  private keys: Int32Array;
  /** A number plus one; 0 where nothing is. */
  private values: Int32Array;
  private mask: number;
  size = 0;

  /** @param expected how many keys are to come: more are held too, with a copy on the way */
  constructor(expected: number) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(8, expected * 2)));
    this.mask = capacity - 1;
    this.keys = new Int32Array(capacity);
    this.values = new Int32Array(capacity);
  }

  /** A key's number; -1 when it has none. */
  get(key: number): number {
    const { keys, values, mask } = this;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const value = values[slot] ?? 0;
      if (value === 0 || keys[slot] === key) return value - 1;
      slot = (slot + 1) & mask;
    }
  }

  /** A key's number, a new one for a new key. */
  add(key: number): number {
    const { keys, values, mask } = this;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const value = values[slot] ?? 0;
      if (value === 0) break;
      if (keys[slot] === key) return value - 1;
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    values[slot] = ++this.size;
    if (this.size * 2 > mask) this.grow();
    return this.size - 1;
  }

  private grow(): void {
    const { keys, values } = this;
    const mask = keys.length * 2 - 1;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2);
    this.mask = mask;
    for (let i = 0; i < keys.length; i++) {
      const value = values[i] ?? 0;
      if (value === 0) continue;
      const key = keys[i] ?? 0;
      let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
      while (this.values[slot] !== 0) slot = (slot + 1) & mask;
      this.keys[slot] = key;
      this.values[slot] = value;
    }
  }
}
