import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { hintId } from "./status-line.ts";

const frame = "1px solid var(--line)";
const underline = (colour: string) => ({
  // The component's own waves are images, which a strict content security policy refuses.
  backgroundImage: "none",
  textDecoration: `underline wavy ${colour}`,
  textDecorationSkipInk: "none",
});

const look = EditorView.theme({
  "&": {
    color: "var(--ink)",
    backgroundColor: "var(--raised)",
    border: "1px solid light-dark(#8b9096, #5b666f)",
    borderRadius: "var(--radius)",
    fontSize: "0.92rem",
  },
  "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "2px" },
  ".cm-scroller": {
    fontFamily: "var(--mono)",
    lineHeight: "1.5",
    maxHeight: "min(70vh, 34rem)",
    overflow: "auto",
  },
  ".cm-content": { padding: "0.5rem 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 0.8rem 0 0.4rem" },
  ".cm-gutters": { color: "var(--quiet)", backgroundColor: "var(--sunken)", borderRight: frame },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "2.5ch", padding: "0 0.4rem" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--mark)", outline: frame },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--bad-soft)" },
  ".cm-lintRange-error": underline("var(--bad)"),
  ".cm-lintRange-warning": underline("var(--quiet)"),
  ".cm-snippetField": { backgroundColor: "var(--mark)" },
  ".cm-panels": { color: "var(--quiet)", backgroundColor: "var(--sunken)" },
  ".cm-panels.cm-panels-bottom": { borderTop: frame },
  ".cm-status": {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "0.1rem 1rem",
    padding: "0.35rem 0.8rem",
    font: "0.85rem / 1.45 var(--sans)",
  },
  ".cm-status p": { margin: "0", overflowWrap: "anywhere" },
  ".cm-status [role=status]": { color: "var(--ink)" },
  ".cm-status [role=status].cm-status-bad": { color: "var(--bad)" },
  ".cm-tooltip": {
    color: "var(--ink)",
    backgroundColor: "var(--raised)",
    border: frame,
    borderRadius: "var(--radius)",
    boxShadow: "0 2px 8px rgb(0 0 0 / 0.2)",
    font: "0.88rem / 1.45 var(--sans)",
    maxWidth: "min(28rem, 90vw)",
    overflowWrap: "anywhere",
  },
  ".cm-meaning": { padding: "0.4rem 0.7rem" },
  ".cm-diagnostic": { padding: "0.4rem 0.7rem", whiteSpace: "normal" },
  ".cm-diagnostic-error": { borderLeft: "4px solid var(--bad)" },
  ".cm-diagnostic-warning": { borderLeft: "4px solid var(--quiet)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--mono)",
    maxHeight: "14rem",
    maxWidth: "90vw",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.15rem 0.7rem", color: "var(--ink)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    color: "var(--raised)",
    backgroundColor: "var(--link)",
  },
  ".cm-tooltip.cm-completionInfo": { padding: "0.4rem 0.7rem" },
  // On a phone it has no room beside the list, and would cover the next suggestions.
  "@media (width < 40rem)": { ".cm-tooltip.cm-completionInfo": { display: "none" } },
  // Still read out as the editor's description.
  "@media (pointer: coarse)": { [`.cm-status #${hintId}`]: { display: "none" } },
});

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.variableName)], color: "var(--link)" },
  { tag: tags.string, color: "var(--good)" },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword], color: "var(--bad)" },
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
]);

/** The page's colours, in both themes: custom properties reach into shadow roots. */
export const theme: Extension = [look, syntaxHighlighting(colours)];
