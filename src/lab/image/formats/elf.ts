/** What the dynamic section of an ELF file asks for. */
export type ElfLinks = {
  /** The dynamic loader's path (PT_INTERP); absent in libraries and static programs. */
  interpreter: string | undefined;
  /** Sonames of the libraries it needs (DT_NEEDED), in its order. */
  needed: string[];
};

const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_INTERP = 3;
const DT_NEEDED = 1;
const DT_STRTAB = 5;

type Segment = { type: number; offset: number; address: number; size: number };

/**
 * Reads the interpreter and the needed libraries of a 32-bit little-endian ELF file.
 * @throws Error when the bytes are not such a file
 */
export function readElf(bytes: Uint8Array): ElfLinks {
  if (bytes.length < 52 || bytes[0] !== 0x7f || bytes[1] !== 0x45 || bytes[2] !== 0x4c || bytes[3] !== 0x46) {
    throw new Error("not an ELF file");
  }
  if (bytes[4] !== 1 || bytes[5] !== 1) throw new Error("not a 32-bit little-endian ELF file");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments = readSegments(view);
  const interpreter = segments.find((segment) => segment.type === PT_INTERP);
  return {
    interpreter: interpreter === undefined ? undefined : textAt(bytes, interpreter.offset),
    needed: readNeeded(bytes, view, segments),
  };
}

function readSegments(view: DataView): Segment[] {
  const table = view.getUint32(28, true);
  const entrySize = view.getUint16(42, true);
  const count = view.getUint16(44, true);
  return Array.from({ length: count }, (_, i) => {
    const at = table + i * entrySize;
    return {
      type: view.getUint32(at, true),
      offset: view.getUint32(at + 4, true),
      address: view.getUint32(at + 8, true),
      size: view.getUint32(at + 16, true),
    };
  });
}

function readNeeded(bytes: Uint8Array, view: DataView, segments: Segment[]): string[] {
  const dynamic = segments.find((segment) => segment.type === PT_DYNAMIC);
  if (dynamic === undefined) return [];
  const names: number[] = [];
  let strings: number | undefined;
  for (let at = dynamic.offset; at < dynamic.offset + dynamic.size; at += 8) {
    const tag = view.getUint32(at, true);
    const value = view.getUint32(at + 4, true);
    if (tag === 0) break;
    if (tag === DT_NEEDED) names.push(value);
    if (tag === DT_STRTAB) strings = value;
  }
  if (names.length === 0) return [];
  // The string table is given by its address in memory: find the segment that is loaded there.
  const address = strings ?? -1;
  const home = segments.find(
    (segment) =>
      segment.type === PT_LOAD && address >= segment.address && address < segment.address + segment.size,
  );
  if (home === undefined) throw new Error("the dynamic string table is in no loaded segment");
  const table = address - home.address + home.offset;
  return names.map((name) => textAt(bytes, table + name));
}

function textAt(bytes: Uint8Array, offset: number): string {
  const end = bytes.indexOf(0, offset);
  return new TextDecoder().decode(bytes.subarray(offset, end));
}
