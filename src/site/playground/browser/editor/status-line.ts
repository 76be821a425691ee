import { type Diagnostic, forEachDiagnostic } from "@codemirror/lint";
import type { EditorState, Extension } from "@codemirror/state";
import { type EditorView, type Panel, showPanel } from "@codemirror/view";
import { words } from "../words.ts";

/** The element that says how to leave the editor; the ID is the shadow root's own. */
export const hintId = "keys";

/**
 * The line below the text: the problem in the cursor's line, or how many there are, for readers who can't point at an
 * underlined word; and the keys to know.
 */
export function statusLine(hint: string): Extension {
  return showPanel.of((view) => panel(view, hint));
}

/** How many errors, not warnings, the last check found. */
export function errorCount(state: EditorState): number {
  return diagnosticsOf(state).filter(isError).length;
}

function panel(view: EditorView, hint: string): Panel {
  const dom = document.createElement("div");
  dom.className = "cm-status";
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const keys = document.createElement("p");
  keys.id = hintId;
  keys.textContent = hint;
  dom.append(status, keys);
  function show(state: EditorState) {
    const { text, bad } = statusOf(state);
    // A screen reader would say it again if it were set again.
    if (status.textContent !== text) status.textContent = text;
    status.classList.toggle("cm-status-bad", bad);
  }
  show(view.state);
  return { dom, update: ({ state }) => show(state) };
}

function statusOf(state: EditorState): { text: string; bad: boolean } {
  const diagnostics = diagnosticsOf(state);
  const { number, from, to } = state.doc.lineAt(state.selection.main.head);
  const inLine = diagnostics.filter((diagnostic) => diagnostic.from <= to && diagnostic.to >= from);
  const here = inLine.find(isError) ?? inLine[0];
  if (here) return { text: words.editor.inLine(number, here.message), bad: isError(here) };
  const errors = diagnostics.filter(isError).length;
  const text = diagnostics.length === 0 ? "" : words.editor.problems(errors, diagnostics.length - errors);
  return { text, bad: errors > 0 };
}

const isError = ({ severity }: Diagnostic) => severity === "error";

function diagnosticsOf(state: EditorState): Diagnostic[] {
  const found: Diagnostic[] = [];
  // Where a change has moved a problem, `from` and `to` have moved with it, and the diagnostic's own have not.
  forEachDiagnostic(state, (diagnostic, from, to) => found.push({ ...diagnostic, from, to }));
  return found;
}
