import type { Draft } from "./draft.ts";
import { fieldTexts } from "./fields.ts";
import { spanText } from "./spans.ts";
import type { Subject } from "./subject.ts";

/** The whole draft as YAML with comments, to be read and copied from. */
export function draftText(draft: Draft, subject: Subject): string {
  const recordings = subject.examples.reduce((sum, one) => sum + one.recordings.length, 0);
  const folders = subject.examples.map(({ folder }) => folder).join(", ");
  return [
    `# ${subject.page.file}, from ${recordings} recordings of ${folders} and the catalogue.\n`,
    ...fieldTexts(draft, subject).map(({ explained }) => explained),
    ...[exitLines(draft), lifeLines(draft, subject), holeLines(draft), restLines(draft)]
      .filter((lines) => lines.length > 0)
      .map((lines) => `\n${lines.map((line) => `# ${line}\n`).join("")}`),
  ].join("");
}

function exitLines({ exits }: Draft): string[] {
  return [
    "Exit codes of what fails; the article's page shows them from the recordings:",
    ...exits.map(
      ({ runtime, command, code, versions }) => `  ${runtime} ${command}: ${code} (${versions.join(", ")})`,
    ),
  ];
}

function lifeLines({ life: { places, open } }: Draft, { slug }: Subject): string[] {
  const told = Object.keys(places).length > 0 ? [`  ${JSON.stringify({ [slug]: places }).slice(1, -1)}`] : [];
  return [
    "content/life.json, by what other articles say of the functions that print these words:",
    ...told,
    ...open.map((one) => `  not known: ${one}`),
  ];
}

function holeLines({ holes }: Draft): string[] {
  if (holes.length === 0) return [];
  return [
    "Holes: the article would say that these releases are affected, and no recording and no text of the catalogue",
    "shows what they print. Look it up, add the wording, or end the range before them.",
    ...holes.flatMap(({ runtime, span, steps, look, perhaps }) => [
      `  ${runtime} ${spanText(span)}`,
      ...steps.map((step) => `    ${step.replaceAll("\n", " ")}`),
      ...look.map((address) => `    look at ${address}`),
      ...perhaps.map((text) => `    perhaps ${text}`),
    ]),
  ];
}

function restLines({ leftOut, unknown }: Draft): string[] {
  return [
    ...leftOut.map(
      ({ pattern, sharedWith }) =>
        `Left out, since a line beside it is this article's own: ${pattern} (${sharedWith.join(", ")})`,
    ),
    ...unknown.map((line) => `In no catalogue, and names no error: ${line}`),
  ];
}
