import { counted } from "./strings.ts";

/** The words of the editor for config.json and steps. */
export const editorStrings = {
  keys: "Tab indents; press Escape first and Tab leaves the editor.",
  suggestKeys: "Ctrl+Space suggests what fits.",
  noSchema:
    "The schema could not be loaded, so only the syntax is checked and nothing is suggested. Is there a connection?",
  unknownKey: "The specification has no such key here. Runtimes ignore it.",
  notAmong: "This is not one of the values that are possible here.",
  didYouMean: (name: string) => `Did you mean “${name}”?`,
  possible: (names: string[], more: boolean) => `Possible: ${names.join(", ")}${more ? " …" : "."}`,
  inLine: (line: number, message: string) => `Line ${line}: ${message}`,
  problems: (errors: number, warnings: number) => {
    const counts = [errors > 0 && counted(errors, "error"), warnings > 0 && counted(warnings, "warning")];
    return `${counts.filter((count) => count !== false).join(", ")}. F8 goes to the next one.`;
  },
  /** What the editor component itself says, by its own words. */
  phrases: {
    Completions: "What fits here",
    "Control character": "Control character",
    "Selection deleted": "Selection deleted",
  },
} as const;
