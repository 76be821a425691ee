/**
 * Takes a paste's wrapping off: colours, and the escapes that JSON, logrus and Go's `%q` put round an error text, as
 * often as they were applied. `\"` becomes `"`, `\\` becomes `\`, `\n` and `\t` become white space. White space within
 * a line counts as one blank: tables pad, `/proc` separates with tabs, web pages copy as no-break spaces.
 */
export function normalise(paste: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ESC begins a terminal's control sequence
  let text = paste.replaceAll(/\u001b\[[\d;?]*[A-Za-z]/g, "").replaceAll("\r\n", "\n");
  // Each wrapper escapes once more: a runtime's error in a kubelet event in a log line comes escaped three times.
  for (let depth = 0; depth < 4 && text.includes("\\"); depth++) {
    text = text.replaceAll(/\\(["'\\nt])/g, (_, sign: string) =>
      sign === "n" ? "\n" : sign === "t" ? "\t" : sign,
    );
  }
  return text.replaceAll(/[^\S\n]+/g, " ");
}
