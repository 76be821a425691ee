import { open } from "node:fs/promises";
import { Command, Option } from "commander";
import { explanationOf } from "../answer/compose.ts";
import { exitCodeIn } from "../answer/exit-codes.ts";
import { visible } from "../answer/visible.ts";
import { UserError } from "../errors/user-error.ts";
import type { Outcome } from "../match/answer.ts";
import { createMatcher } from "../match/matcher.ts";
import type { Data } from "./data/data.ts";
import { exitCodes } from "./exit-codes.ts";
import { explainBatch } from "./explain/batch.ts";
import { readPaste } from "./explain/input.ts";
import { toJson } from "./explain/json.ts";
import { printAnswer } from "./explain/print.ts";
import { paperFor } from "./terminal/stream.ts";

type Options = { json?: boolean; jsonl?: boolean };

const codes: Record<Outcome, number> = {
  match: exitCodes.ok,
  possible: exitCodes.possible,
  none: exitCodes.failed,
};

/** `crunbook explain`: from an error or a log to its cause. */
export function explainCommand(data: Data): Command {
  const command = new Command("explain");
  return command
    .argument("[text...]", "the error, a file that holds it, or - for standard input")
    .addOption(new Option("--json", "print the whole answer as JSON").conflicts("jsonl"))
    .option("--jsonl", 'answer a batch: lines {"id", "text"} in, a line of JSON out for each')
    .addHelpText("after", help)
    .action(async (words: string[], { json, jsonl }: Options) => {
      if (jsonl) return explainLines(words, data);
      const paste = await readPaste(words, process.stdin);
      if (!paste) return command.help({ error: true });
      const { index, more } = await data.index();
      const answer = createMatcher(index, more).explain(paste.text);
      const rules = await data.rules();
      const told = explanationOf(paste.text, answer, index, rules);
      const isPossible = exitCodeIn(paste.text) !== undefined || told.rules.length > 0;
      const outcome = answer.outcome === "none" && isPossible ? "possible" : answer.outcome;
      const library = await data.library();
      if (json) process.stdout.write(`${toJson(answer, told.rules, library)}\n`);
      else {
        const paper = paperFor(process.stdout, process.env);
        printAnswer(paper, told, library);
        process.stdout.write(paper.toString());
      }
      if (paste.missingFile && outcome === "none") {
        process.stderr.write(
          `crunbook: there is no file ${paste.missingFile}, so this was taken as the text\n`,
        );
      }
      process.exitCode = codes[outcome];
    });
}

async function explainLines([file = "-", ...others]: string[], data: Data): Promise<void> {
  if (others.length > 0) throw new UserError("--jsonl takes one file, or standard input");
  const { index, more } = await data.index();
  const matcher = createMatcher(index, more);
  const input = file === "-" ? process.stdin : await openFile(file);
  const rules = await data.rules();
  const wrong = await explainBatch({ matcher, rules }, input, process.stdout, (number, problem) => {
    process.stderr.write(`crunbook: line ${number} ${visible(problem)}\n`);
  });
  process.exitCode = wrong > 0 ? exitCodes.usage : exitCodes.ok;
}

async function openFile(name: string): Promise<NodeJS.ReadableStream> {
  try {
    const file = await open(name);
    if (!(await file.stat()).isDirectory()) return file.createReadStream();
    throw new Error("it is a folder");
  } catch (error) {
    throw new UserError(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const help = `
Examples:
  crunbook explain 'unable to start container process: exec: "/entrypoint.sh": permission denied'
  kubectl describe pod web | crunbook explain
  journalctl -u docker --since today | crunbook explain --json

Nothing is sent anywhere. NO_COLOR=1 prints without colour, FORCE_COLOR=1 with.

Exit codes:
  0  an article matches; with --jsonl: every line was answered
  1  not known
  2  wrong usage; with --jsonl: a line could not be read
  4  possible: wording that others print too, messages without an article, a rule, or an exit code`;
