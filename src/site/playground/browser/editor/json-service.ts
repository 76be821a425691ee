import {
  type CompletionItem,
  type Diagnostic,
  ErrorCode,
  getLanguageService,
  isSchemaResolveError,
  type JSONDocument,
  type MarkupContent,
  type MatchingSchema,
  type Range,
  TextDocument,
} from "vscode-json-languageservice";
import { words } from "../words.ts";
import type { JsonService, Problem, Span, Suggestion } from "./json-answers.ts";
import { descriptionAt, notAmong, unknownKeys } from "./json-schema-view.ts";
import { snippetTemplate } from "./snippet.ts";

const schemaAddress = "crunbook:schema";

/**
 * Joins Microsoft's JSON language service, which knows documents and positions, to an editor of plain text.
 * @param loadSchema gives the schema's text; called once, when it is first needed. When it fails, every text gets a
 * warning that says so, and only its syntax is checked.
 */
export function createJsonService(loadSchema?: () => Promise<string>): JsonService {
  const service = getLanguageService({
    // A text can name a schema of its own, anywhere in the world. Only ours is loaded.
    schemaRequestService: (address) =>
      address === schemaAddress && loadSchema ? loadSchema() : Promise.reject(new Error(address)),
  });
  service.configure({ schemas: loadSchema ? [{ uri: schemaAddress, fileMatch: ["*"] }] : [] });

  let last: Parsed | undefined;
  function read(text: string): Parsed {
    if (last?.document.getText() !== text) {
      const document = TextDocument.create("file:///config.json", "json", 0, text);
      last = { document, json: service.parseJSONDocument(document) };
    }
    return last;
  }

  return {
    async problems(text) {
      const { document, json } = read(text);
      const found = await service.doValidation(document, json, { schemaValidation: "error" });
      const matched = await service.getMatchingSchemas(document, json);
      const problems = found.map((diagnostic) => problemOf(diagnostic, document, json, matched));
      return onePerPlace([...problems, ...unknownKeys(matched)]);
    },
    async suggestions(text, offset) {
      const { document, json } = read(text);
      const list = await service.doComplete(document, document.positionAt(offset), json);
      return (list?.items ?? []).flatMap((item) => suggestionOf(item, document));
    },
    async meaning(text, offset) {
      const { document, json } = read(text);
      return descriptionAt(json, await service.getMatchingSchemas(document, json), offset);
    },
  };
}

type Parsed = { document: TextDocument; json: JSONDocument };

function spanOf(range: Range, document: TextDocument): Span {
  return { from: document.offsetAt(range.start), to: document.offsetAt(range.end) };
}

function problemOf(
  diagnostic: Diagnostic,
  document: TextDocument,
  json: JSONDocument,
  matched: MatchingSchema[],
): Problem {
  const { code, severity } = diagnostic;
  const span = spanOf(diagnostic.range, document);
  const message = plainText(diagnostic.message);
  if (typeof code === "number" && isSchemaResolveError(code))
    return { ...span, severity: "warning", message: words.editor.noSchema };
  if (code === ErrorCode.EnumValueMismatch)
    return { ...span, severity: "error", message: notAmong(json, matched, span.from) ?? message };
  return { ...span, severity: severity === 1 ? "error" : "warning", message };
}

/** Of several problems at one place, the first: a value of the wrong type is also none of the possible ones. */
function onePerPlace(problems: Problem[]): Problem[] {
  const places = new Map(problems.toReversed().map((problem) => [`${problem.from}-${problem.to}`, problem]));
  return [...places.values()].sort((a, b) => a.from - b.from);
}

function suggestionOf(item: CompletionItem, document: TextDocument): Suggestion[] {
  const { label, textEdit, documentation, command } = item;
  if (!textEdit || !("range" in textEdit)) return [];
  return [
    {
      ...spanOf(textEdit.range, document),
      label: label.replace(/^"(.*)"$/s, "$1"),
      template: snippetTemplate(textEdit.newText),
      info: plainText(documentation ?? ""),
      leadsOn: command !== undefined,
    },
  ];
}

/** The service marks nothing up unless it is told that it may. */
function plainText(text: string | MarkupContent): string {
  return typeof text === "string" ? text : text.value;
}
