import type { Answer } from "../match/answer.ts";
import { lineRound } from "../match/line-round.ts";
import { type EmitterFacts, type EmitterId, emitterIds, emitters } from "../schema/emitters.ts";
import type { Layer } from "../schema/layers.ts";

/** Whoever stands outermost is nearest to the reader. */
const outermostFirst: { id: EmitterId; facts: EmitterFacts }[] = emitterIds
  .toReversed()
  .map((id) => ({ id, facts: emitters[id] }));

/** How far into a paste, and round the line that decided, words are looked for: characters. */
const looked = { paste: 100_000, line: 2_000 };

/** What names an engine that need take no part: registries, schemes of container ids, scripts, Podman's greeting. */
const nameless =
  /\b(?:registry-1\.|index\.)?docker\.(?:io|com)\b|\b(?:docker|containerd|cri-o):\/\/\w+|\bpodman\.io\b|[\w-]+\.(?:sh|py|js)\b|Emulate Docker CLI/gi;
/** A folder may be called after any engine, but for those of one container or pod; a command may have its path. */
const paths = /(?:\/[\w.@+-]+)+/g;
const tellingPath =
  /\/(?:docker|dockerd|podman|nerdctl|ctr|crictl|kubelet|kubectl|crio)$|libpod|kubepods|kubelet\/pods/;

/**
 * The layers that a paste comes from, the surest first: what the line that decided names, leftmost first, as whoever
 * stands outermost speaks first; then whose commands and words stand elsewhere; then whose messages it holds.
 * containerd's messages stand in Docker's and the kubelet's too, and so come last.
 */
export function layersShown(paste: string, answer: Answer): Layer[] {
  const shown = [
    ...new Set([
      ...named(lineOf(paste, answer)),
      ...named(paste.slice(0, looked.paste)),
      ...printed(answer.chain.flatMap(({ message }) => answer.messages[message ?? -1] ?? [])),
      ...printed(answer.messages),
    ]),
  ];
  return shown.includes("docker") || shown.includes("kubernetes")
    ? shown.filter((layer) => layer !== "containerd")
    : shown;
}

/** The own layers of those that a text names, leftmost first. */
function named(text: string): Layer[] {
  const plain = text
    .replaceAll(nameless, " ")
    .replaceAll(paths, (path) => (tellingPath.test(path) ? path : " "));
  return outermostFirst
    .flatMap(({ facts: { prompt, layers } }) => {
      const at = prompt === undefined ? -1 : plain.search(prompt);
      return at === -1 ? [] : { at, layers: layers.slice(0, 1) };
    })
    .sort((a, b) => a.at - b.at)
    .flatMap(({ layers }) => layers);
}

/** The layers of those whose messages they are, who says most first; a message that several print says nothing. */
function printed(messages: Answer["messages"]): Layer[] {
  const said = new Map<EmitterId, number>();
  for (const { emitters: printers, bits } of messages) {
    const [printer, other] = printers;
    if (printer && !other) said.set(printer.emitter, (said.get(printer.emitter) ?? 0) + bits);
  }
  return outermostFirst
    .filter(({ id }) => said.has(id))
    .sort((a, b) => (said.get(b.id) ?? 0) - (said.get(a.id) ?? 0))
    .flatMap(({ facts }) => facts.layers);
}

/** The line that decided. */
function lineOf(paste: string, { chain: [first], issues: [best] }: Answer): string {
  const at = first?.start ?? best?.reasons[0]?.at.start;
  return at === undefined ? "" : lineRound(paste, at, at, looked.line);
}

/** Layers that stand in for one another: who works with the one can put things right in the other. */
const related: Partial<Record<Layer, readonly Layer[]>> = {
  kubernetes: ["cri-o", "containerd"],
  "cri-o": ["kubernetes"],
  containerd: ["kubernetes"],
};
/** Layers that everybody has. */
const everybodys: readonly Layer[] = ["image", "host", "oci-config"];

/**
 * An article's layers for a paste: where it comes from and what is related, then what everybody has, then engines that
 * the paste does not show. Of an unknown paste the author's order.
 */
export function layersInOrder(layers: readonly Layer[], from: readonly Layer[]): Layer[] {
  if (from.length === 0) return [...layers];
  const near = [...from, ...from.flatMap((layer) => related[layer] ?? [])];
  const rank = (layer: Layer): number => {
    const at = near.indexOf(layer);
    if (at !== -1) return at;
    return near.length + (everybodys.includes(layer) ? 0 : 1);
  };
  // Sorting is stable: equal ones stay in the author's order.
  return layers.toSorted((a, b) => rank(a) - rank(b));
}
