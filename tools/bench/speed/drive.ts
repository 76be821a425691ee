import type { Ask, Told } from "./answerer.ts";

/** What to ask: an index in one file or as it is published in two, a paste of 4 kB, logs of 10 MB. */
export type Inputs = { index: string; more?: string; paste: string; logs: { name: string; text: string }[] };

/** Milliseconds: in the worker, and from asking it to its answer. */
export type Time = { inside: number; around: number };
export type Driven = {
  parseMs: number;
  compileMs: number;
  /** The second file; 0 without one. */
  moreMs: number;
  /** The first answer after loading, before anything is optimised, and the middle one of many. */
  firstPaste: Time;
  warmPaste: Time;
  logs: { name: string; messages: number; first: Time; warm: Time }[];
};

const PASTE_RUNS = 51;
const LOG_RUNS = 5;

/** Asks a worker that has just been started, one question after the other. Runs in Node and on a page. */
export async function drive(
  send: (ask: Ask) => Promise<Told>,
  { index, more, paste, logs }: Inputs,
): Promise<Driven> {
  const loaded = await send({ ask: "load", index, ...(more !== undefined && { more }) });
  if (!("parseMs" in loaded)) throw new Error("the worker did not load the index");
  const [firstPaste, ...pastes] = await explain(paste, PASTE_RUNS);
  const driven: Driven["logs"] = [];
  for (const { name, text } of logs) {
    const [first, ...more] = await explain(text, LOG_RUNS);
    if (first) driven.push({ name, messages: first.messages, first, warm: middle(more) });
  }
  if (!firstPaste) throw new Error("nothing was asked");
  return { ...loaded, firstPaste, warmPaste: middle(pastes), logs: driven };

  async function explain(text: string, runs: number): Promise<(Time & { messages: number })[]> {
    const times: (Time & { messages: number })[] = [];
    for (let i = 0; i < runs; i++) {
      const started = performance.now();
      const told = await send({ ask: "explain", text });
      const around = performance.now() - started;
      if ("explainMs" in told) times.push({ inside: told.explainMs, around, messages: told.messages });
    }
    return times;
  }
}

function middle(times: Time[]): Time {
  const of = (select: (time: Time) => number) =>
    times.map(select).sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return { inside: of(({ inside }) => inside), around: of(({ around }) => around) };
}
