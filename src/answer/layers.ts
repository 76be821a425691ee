import type { Answer } from "../match/answer.ts";
import { emitterIds, emitters } from "../schema/emitters.ts";
import type { Layer } from "../schema/layers.ts";

/** Whoever stands outermost is nearest to the reader. */
const outermostFirst = emitterIds.toReversed().map((id) => emitters[id]);

/** How far into a paste the words are looked for, in characters. */
const head = 100_000;

/**
 * The layers that a paste comes from, the surest first: what its words name, then whose messages it holds.
 * containerd's messages stand in Docker's and the kubelet's too, and so come last.
 */
export function layersShown(paste: string, answer: Answer): Layer[] {
  const start = paste.slice(0, head);
  const named = outermostFirst.flatMap(({ prompt, layers }) =>
    prompt?.test(start) ? layers.slice(0, 1) : [],
  );
  const printed = answer.messages.flatMap(({ emitters: [printer, other] }) =>
    printer && !other ? emitters[printer.emitter].layers : [],
  );
  const shown = [...new Set([...named, ...printed])];
  return shown.includes("docker") || shown.includes("kubernetes")
    ? shown.filter((layer) => layer !== "containerd")
    : shown;
}
