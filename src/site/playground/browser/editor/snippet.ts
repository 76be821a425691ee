/**
 * Turns a snippet as language servers write it, `"cwd": "$1"`, into a template of CodeMirror, `"cwd": "${1}"`.
 * A backslash there makes `$`, `}` and itself plain; here one before a brace does. Text that looks like a field of
 * CodeMirror's but is none can't be kept from being one, and does not occur in JSON that is suggested.
 */
export function snippetTemplate(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$(\d+)|\$\{(\d+)(?::((?:\\.|[^\\}])*))?\}/g,
    (_, plain?: string, bare?: string, braced?: string, text?: string) => {
      if (plain !== undefined) return plain === "}" ? "\\}" : plain;
      const words = text?.replace(/\\(.)/g, "$1") ?? "";
      return words === "" ? `\${${bare ?? braced}}` : `\${${bare ?? braced}:${words}}`;
    },
  );
}
