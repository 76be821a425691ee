import type { Article } from "../../content/issues.ts";
import { printedText } from "../../lab/recording/format.ts";
import { findPattern } from "../../match/occurs.ts";
import { peel } from "../../match/peel.ts";
import { exitCodeFactsOf } from "../../schema/exit-codes.ts";
import type { RecordedStep } from "../../schema/recording.ts";
import { releaseRange } from "../../schema/release.ts";
import type { RuntimeId } from "../../schema/vocabulary.ts";
import { examplesOf, type SiteData } from "../data/data.ts";

/** A runtime's command that ended with a code, and the releases on which it did. */
export type RecordedExit = {
  article: Article;
  /** `run`, `exec` … */
  command: string;
  releases: { runtime: RuntimeId; versions: string[] }[];
};

/** What is known of an exit code. */
export type ExitCode = {
  code: number;
  /** Articles whose problem ends with it, the likeliest first. */
  causes: Article[];
  /** What the lab recorded: commands of runtimes that failed with an article's words, or without a word. */
  recorded: RecordedExit[];
  /** Articles whose error texts, as people post them, have the code: what engines made of it. */
  told: Article[];
};

/** The commands of a runtime that stand alone in a step: their exit code is the runtime's. */
const plainCommand = /^(?:runc|crun) (run|exec|create|start)\b[^|;&]*$/;

/** How engines, and people, name an exit code. */
const named = [/\bexit(?:ed with)?[ -]?code"?:?\s+(\d{1,3})\b/gi, /\becho \$\?\n(?:.*\n)?\s*(\d{1,3})$/gm];

/**
 * Every exit code that recordings or articles know, smallest first; 0, which is none of a failure, left out.
 * @param also codes that are to be there even when nothing knows them
 */
export function exitCodes(data: SiteData, also: readonly number[]): ExitCode[] {
  const found = new Map<number, ExitCode>();
  const at = (code: number): ExitCode => {
    const known = found.get(code) ?? { code, causes: causesOf(code, data.articles), recorded: [], told: [] };
    found.set(code, known);
    return known;
  };
  for (const code of also) at(code);
  for (const article of data.articles) {
    for (const code of toldBy(article)) at(code).told.push(article);
    for (const { code, ...recorded } of recordedFor(article, data)) at(code).recorded.push(recorded);
  }
  return [...found.values()].sort((a, b) => a.code - b.code);
}

/** `runc 1.0.0-rc93 – 1.4.3` for each runtime of a row. */
export function releasesText({ releases }: RecordedExit, { runtimes }: SiteData): string[] {
  return releases.map(({ runtime, versions }) => {
    const all = runtimes.find(({ id }) => id === runtime)?.releases.map(({ version }) => version) ?? [];
    return `${runtime} ${releaseRange(versions, all)}`;
  });
}

/** The articles of an exit code, each once. */
export function articlesWith({ causes, recorded, told }: ExitCode): Article[] {
  return [...new Set([...causes, ...told, ...recorded.map(({ article }) => article)])];
}

/** The articles whose problem ends with a code, the likeliest first. */
export function causesOf(code: number, articles: Article[]): Article[] {
  const slugs = exitCodeFactsOf(code)?.causes ?? [];
  return slugs.flatMap((slug) => articles.find((article) => article.slug === slug) ?? []);
}

function toldBy({ issue }: Article): number[] {
  const texts = [issue.title, ...issue.symptoms, ...issue.pastes];
  const codes = texts.flatMap((text) =>
    named.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code]) => Number(code))),
  );
  return [...new Set(codes)].filter((code) => code !== 0);
}

function recordedFor(article: Article, data: SiteData): (RecordedExit & { code: number })[] {
  const rows = new Map<string, RecordedExit & { code: number }>();
  const shows = wordingsOf(article);
  for (const { recordings } of examplesOf(article, data)) {
    for (const { header, steps } of recordings) {
      for (const step of steps) {
        const command = failure(step, shows);
        if (step.kind !== "command" || command === undefined) continue;
        const key = `${step.exit} ${command}`;
        const row = rows.get(key) ?? { article, command, releases: [], code: step.exit };
        rows.set(key, row);
        const versions = row.releases.find(({ runtime }) => runtime === header.runtime)?.versions;
        if (!versions) row.releases.push({ runtime: header.runtime, versions: [header.version] });
        else if (!versions.includes(header.version)) versions.push(header.version);
      }
    }
  }
  return [...rows.values()];
}

/** Which command of a runtime failed in this step, if one did, with the article's words or without any. */
function failure(step: RecordedStep, shows: (text: string) => boolean): string | undefined {
  if (step.kind !== "command" || step.exit === 0) return undefined;
  const command = plainCommand.exec(step.command)?.[1];
  if (command === undefined || step.output.length === 0) return command;
  return shows(printedText([step])) ? command : undefined;
}

/** Whether a text has one of the article's wordings. Most releases print the same: each text is looked through once. */
function wordingsOf({ issue }: Article): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const found = known.get(text) ?? issue.signatures.some(({ pattern }) => findPattern(pattern, peel(text)));
    known.set(text, found);
    return found;
  };
}
