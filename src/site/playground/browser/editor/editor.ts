import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { nextDiagnostic } from "@codemirror/lint";
import { Annotation, EditorState, type Extension } from "@codemirror/state";
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { words } from "../words.ts";
import { errorCount, hintId, statusLine } from "./status-line.ts";
import { theme } from "./theme.ts";

export type EditorOptions = {
  /** The editor's name for screen readers. */
  label: string;
  language: "json" | "sh";
  text: string;
  /** Address of a JSON Schema, on this site. JSON only. */
  schema?: string;
  /** Called with the whole text when the reader has changed it, also by undoing; not for setText. */
  onChange: (text: string) => void;
};

export type Editor = {
  text(): string;
  /** Replaces the text, as one change that the reader can undo. */
  setText(text: string): void;
  focus(): void;
  destroy(): void;
  /** How many errors (not warnings) stood in the text when it was last checked, shortly after the last change. */
  problems(): number;
};

/** Marks what the program changed and not the reader. */
const ours = Annotation.define<true>();

/**
 * Puts an editor at the end of an element. It lives in a shadow root: there its styles are style sheets made by
 * script, which a content security policy without inline styles lets through. Colours are the page's.
 * @throws what a dynamic import throws when the language's part can't be loaded
 */
export async function createEditor(parent: HTMLElement, options: EditorOptions): Promise<Editor> {
  const language = await languageSupport(options);
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const view = new EditorView({
    parent: root,
    state: EditorState.create({ doc: options.text, extensions: [language, common(options)] }),
  });
  parent.append(host);
  return {
    text: () => view.state.doc.toString(),
    setText(text) {
      const changes = { from: 0, to: view.state.doc.length, insert: text };
      view.dispatch({ changes, selection: { anchor: 0 }, annotations: ours.of(true), scrollIntoView: true });
    },
    focus: () => view.focus(),
    destroy() {
      view.destroy();
      host.remove();
    },
    problems: () => errorCount(view.state),
  };
}

async function languageSupport({ language, schema }: EditorOptions): Promise<Extension> {
  if (language === "sh") return (await import("./shell-support.ts")).shellSupport();
  return (await import("./json-support.ts")).jsonSupport(schema);
}

function common({ label, language, onChange }: EditorOptions): Extension {
  return [
    lineNumbers(),
    highlightSpecialChars(),
    history(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    EditorView.lineWrapping,
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      { key: "F8", run: nextDiagnostic },
      // The component lets Tab go on for two seconds after Escape, so that the keyboard can leave.
      indentWithTab,
    ]),
    EditorView.contentAttributes.of({ "aria-label": label, "aria-describedby": hintId }),
    EditorState.phrases.of(words.editor.phrases),
    statusLine(language === "json" ? `${words.editor.keys} ${words.editor.suggestKeys}` : words.editor.keys),
    theme,
    EditorView.updateListener.of(({ docChanged, transactions, state }) => {
      const byReader = transactions.some((change) => change.docChanged && !change.annotation(ours));
      if (docChanged && byReader) onChange(state.doc.toString());
    }),
  ];
}
