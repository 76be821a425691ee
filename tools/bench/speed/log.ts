import type { Random } from "../../pastes/random.ts";
import { render } from "../../pastes/render.ts";

/** Where a log's lines come from. */
export type Sources = { templates: string[]; pastes: string[] };

/** How a log looks: an error here and there, nothing but errors, or all on one line. */
export const logKinds = ["mixed", "dense", "one line"] as const;
export type LogKind = (typeof logKinds)[number];

/** In a mixed log one line in so many is a known message, and one in so many begins a paste. */
const ONE_MESSAGE_IN = 100;
const ONE_PASTE_IN = 1000;

/** A log of so many characters, the same in every run. */
export function makeLog(
  kind: LogKind,
  length: number,
  { templates, pastes }: Sources,
  random: Random,
): string {
  const lines: string[] = [];
  let size = 0;
  while (size < length) {
    const line = lineOf();
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join(kind === "one line" ? " " : "\n").slice(0, length);

  function lineOf(): string {
    const message = () =>
      `${prefix(random)} level=error msg=${JSON.stringify(render(random.pick(templates), random))}`;
    if (kind === "dense") return message();
    if (random.below(ONE_MESSAGE_IN) === 0) return message();
    if (random.below(ONE_PASTE_IN) === 0) return random.pick(pastes);
    return unrelated(random);
  }
}

const programs = ["sshd", "systemd", "kernel", "cron", "nginx", "postgres", "app"];
const sentences: ((random: Random) => string)[] = [
  (random) =>
    `Accepted publickey for ${random.word()} from 10.0.${random.below(255)}.${random.below(255)} port ${random.below(65_536)} ssh2`,
  (random) =>
    `GET /${random.word()}/${random.below(9999)} 200 ${random.below(90_000)} "-" "curl/8.5.0" ${random.below(900)}ms`,
  (random) => `Started session ${random.below(9999)} of user ${random.word()}.`,
  (random) =>
    `connection to ${random.word()}.example.org closed: timeout after ${random.below(60)} s, retry in ${random.below(9)} s`,
  (random) =>
    `checkpoint complete: wrote ${random.below(999)} buffers (${random.below(99)}.4%); sync=0.0${random.below(99)} s`,
  (random) => `eth0: renamed from veth${random.hex(7)}, link becomes ready`,
  (random) =>
    `{"level":"info","ts":${random.below(1_000_000)},"msg":"request done","path":"/${random.word()}","id":"${random.hex(32)}"}`,
  (random) =>
    `failed to open file ${random.word()}: will try again, no error so far, ${random.word()} ${random.word()}`,
];

function unrelated(random: Random): string {
  return `${prefix(random)} ${random.pick(sentences)(random)}`;
}

function prefix(random: Random): string {
  const two = (below: number) => String(random.below(below)).padStart(2, "0");
  return `Mar ${two(28)} ${two(24)}:${two(60)}:${two(60)} edge-${random.below(9)} ${random.pick(programs)}[${random.below(32_768)}]:`;
}
