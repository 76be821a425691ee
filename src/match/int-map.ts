/**
 * A map from 32-bit hashes to non-negative numbers, in two flat arrays: a paste of ten megabytes asks it four million
 * times.
 */
export class IntMap {
  private keys: Int32Array;
  private values: Int32Array;
  private mask: number;
  size = 0;

  /** @param expected how many keys are to come: more are held too, with a copy on the way */
  constructor(expected: number) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(8, expected * 2)));
    this.mask = capacity - 1;
    this.keys = new Int32Array(capacity);
    this.values = new Int32Array(capacity).fill(-1);
  }

  /** A key's value; -1 when it has none. */
  get(key: number): number {
    return this.values[this.slot(key)] ?? -1;
  }

  set(key: number, value: number): void {
    const slot = this.slot(key);
    if (this.values[slot] === -1) {
      this.size++;
      this.keys[slot] = key;
    }
    this.values[slot] = value;
    if (this.size * 2 > this.mask) this.grow();
  }

  /** Counts one more of a key. */
  count(key: number): void {
    this.set(key, Math.max(0, this.get(key)) + 1);
  }

  private slot(key: number): number {
    let slot = (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 0) & this.mask;
    while (this.values[slot] !== -1 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.mask = keys.length * 2 - 1;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2).fill(-1);
    this.size = 0;
    for (let i = 0; i < keys.length; i++) {
      const value = values[i] ?? -1;
      if (value !== -1) this.set(keys[i] ?? 0, value);
    }
  }
}
