import {
  acceptCompletion,
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippet,
} from "@codemirror/autocomplete";
import { json } from "@codemirror/lang-json";
import { linter } from "@codemirror/lint";
import { type Extension, Prec } from "@codemirror/state";
import { type EditorView, hoverTooltip, keymap, type Tooltip } from "@codemirror/view";
import type { JsonService, Suggestion } from "./json-answers.ts";
import { createJsonService } from "./json-service.ts";

/** Milliseconds of quiet after a change until the text is checked. */
const checkDelay = 300;

/**
 * JSON's colours, and what a schema says of it: errors, suggestions, and what a key means.
 * @param schema the schema's address; without one only the syntax is checked
 */
export function jsonSupport(schema: string | undefined): Extension {
  const service = createJsonService(schema === undefined ? undefined : () => load(schema));
  /** Those after which there is something to suggest at once. */
  const leadOn = new WeakSet<Completion>();
  return [
    json(),
    linter((view) => service.problems(view.state.doc.toString()), { delay: checkDelay }),
    autocompletion({
      override: [(context) => complete(service, leadOn, context)],
      activateOnCompletion: (completion) => leadOn.has(completion),
      icons: false,
    }),
    Prec.high(keymap.of([{ key: "Tab", run: acceptCompletion }])),
    hoverTooltip((view, position) => explain(service, view, position)),
  ];
}

/** @throws Error when it can't be loaded */
async function load(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

async function complete(
  service: JsonService,
  leadOn: WeakSet<Completion>,
  context: CompletionContext,
): Promise<CompletionResult | null> {
  // Unasked, only where a name or a value has begun: not at each bracket and line break.
  if (!context.explicit && !context.matchBefore(/["\w]/) && !followsSuggestion(context)) return null;
  const text = context.state.doc.toString();
  const suggestions = await service.suggestions(text, context.pos);
  const [first] = suggestions;
  if (!first) return null;
  // The list is compared with what stands between the quotes; what is taken from it replaces them too.
  const opening = text[first.from] === '"' ? 1 : 0;
  const closing = first.to > context.pos && text[first.to - 1] === '"' ? 1 : 0;
  const options = suggestions.map((suggestion) => {
    const completion = completionOf(suggestion, opening, closing);
    if (suggestion.leadsOn) leadOn.add(completion);
    return completion;
  });
  return { from: first.from + opening, to: first.to - closing, options };
}

/** Whether the cursor stands behind a key whose value is still to come. */
function followsSuggestion(context: CompletionContext): boolean {
  return context.matchBefore(/:\s*/) !== null;
}

function completionOf({ label, template, info }: Suggestion, opening: number, closing: number): Completion {
  const insert = snippet(template);
  return {
    label,
    apply: (view, completion, from, to) => insert(view, completion, from - opening, to + closing),
    ...(info !== "" && { info }),
  };
}

async function explain(service: JsonService, view: EditorView, position: number): Promise<Tooltip | null> {
  const meaning = await service.meaning(view.state.doc.toString(), position);
  if (!meaning) return null;
  const { from, to, text } = meaning;
  return {
    pos: from,
    end: to,
    create() {
      const dom = document.createElement("div");
      dom.className = "cm-meaning";
      dom.textContent = text;
      return { dom };
    },
  };
}
