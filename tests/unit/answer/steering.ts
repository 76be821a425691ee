const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Characters that a paste may hide something with, in order: ranges of code points. */
const unseen = [
  // Control characters of ASCII, without tab and line feed; of Latin 1, among them CSI and OSC in one character.
  ...range(0x00, 0x08),
  ...range(0x0b, 0x1f),
  ...range(0x7f, 0x9f),
  // Soft hyphen, grapheme joiner, Arabic letter mark, fillers of Hangul and Khmer, marks of Mongolian.
  0xad,
  0x34f,
  0x61c,
  ...range(0x115f, 0x1160),
  ...range(0x17b4, 0x17b5),
  ...range(0x180b, 0x180f),
  // Zero width, and marks of direction.
  ...range(0x200b, 0x200f),
  // Separators of lines and paragraphs; embedding and overriding of direction.
  ...range(0x2028, 0x2029),
  ...range(0x202a, 0x202e),
  // Word joiner, signs of mathematics without a form; isolates of direction; digit shapes.
  ...range(0x2060, 0x206f),
  0x3164,
  // Byte order mark, a half-width filler, what is reserved for more of them; marks of annotations.
  0xfeff,
  0xffa0,
  ...range(0xfff0, 0xfffb),
  // Shorthand, music, tags (in which a whole text can hide) and selectors of ideographs.
  ...range(0x1bca0, 0x1bca3),
  ...range(0x1d173, 0x1d17a),
  ...range(0xe0000, 0xe0fff),
];

function nameOf(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "␡" : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** What must reach neither a terminal nor a page, with the sign that stands for it. */
export const steering = unseen.map((code): [name: string, text: string] => [
  nameOf(code),
  String.fromCodePoint(code),
]);

/** Unseen too, and shown as they are: what keeps lines apart, and what makes a sign an emoji. */
export const harmless = [0x09, 0x0a, ...range(0xfe00, 0xfe0f)].map((code): [name: string, text: string] => [
  `U+${code.toString(16).toUpperCase().padStart(4, "0")}`,
  String.fromCodePoint(code),
]);
