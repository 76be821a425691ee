/**
 * Makes a text safe to print: what steers a terminal (control characters, marks that turn the writing direction)
 * becomes a sign that stands for it. A paste can come from anybody. Line ends and tabs stay.
 */
export function visible(text: string): string {
  return text.replaceAll(steering, (sign) => {
    const code = sign.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\uFFFD";
  });
}

const steering =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the terminal
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
