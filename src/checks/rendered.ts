/** What a placeholder may stand for; one that is not here is a word of its own. */
const samples: Record<string, string> = {
  path: "/etc/passwd",
  number: "17",
  hex: "deadbeef",
  mode: "rwxr-xr-x",
  errno: "Permission denied",
  text: "some words",
  cause: "it failed",
};

/** A pattern as it may be printed: its placeholders filled with plausible values. */
export function rendered(pattern: string): string {
  return pattern
    .replace(/\{(\w+)(?::[^}]*)?\}/g, (_, name: string) => samples[name] ?? "word")
    .replaceAll("{{", "{");
}
