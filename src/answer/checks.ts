import { fillCommand } from "../match/fill.ts";
import type { Layer } from "../schema/layers.ts";
import type { MatchIndex } from "../schema/match-index.ts";
import { visible } from "./visible.ts";

/** A command that confirms a cause, with the paste's values; `layer` where it can only be run there. */
export type ShownCheck = { run: string; prints: string; layer?: Layer };

/** The checks of an article: those for who has this paste, and those for others. */
export type ShownChecks = { checks: ShownCheck[]; otherChecks: ShownCheck[] };

/** What a command shows of where it is run; one that shows nothing is for the host, and so for everybody. */
const commands: [RegExp, Layer][] = [
  [/\bdocker\b/, "docker"],
  [/\bpodman\b/, "podman"],
  [/\bkubectl\b|\/kubelet\//, "kubernetes"],
  [/\bcrio\b/, "cri-o"],
  [/\b(?:nerdctl|ctr)\b/, "containerd"],
  [/\brootfs[/{]|\bconfig\.json\b/, "oci-config"],
];

/** Where a command can only be run. */
export function layerOfCommand(run: string): Layer | undefined {
  return commands.find(([sign]) => sign.test(run))?.[1];
}

/**
 * An article's checks for a paste: those of the layer that it comes from and those for everybody, the others apart. One
 * that could only speak of the article's example, since the paste's value cannot stand in it, is left out.
 * @param from where the paste comes from, the surest first
 */
export function checksFor(
  checks: MatchIndex["issues"][number]["checks"],
  values: Record<string, string>,
  from: readonly Layer[],
): ShownChecks {
  const all = checks
    .flatMap(({ run, prints, also = {} }) => [
      { run, prints, layer: layerOfCommand(run) },
      ...Object.values(also).map((other) => ({ run: other, prints, layer: layerOfCommand(other) })),
    ])
    .map(({ run, prints, layer }) => {
      const filled = fillCommand(run, values);
      return { run: visible(filled.text), prints, layer, fits: filled.values !== "unfit" };
    });
  const fitting = all.filter(({ fits }) => fits);
  const open = openChecks(fitting, from);
  const shown = ({ run, prints, layer }: (typeof all)[number]): ShownCheck => ({
    run,
    prints,
    ...(layer !== undefined && { layer }),
  });
  return {
    checks: fitting.filter((check) => open.includes(check)).map(shown),
    otherChecks: fitting.filter((check) => !open.includes(check)).map(shown),
  };
}

function openChecks<C extends { layer: Layer | undefined }>(checks: C[], from: readonly Layer[]): C[] {
  const of = (layer: Layer | undefined): C[] => checks.filter((check) => check.layer === layer);
  const own = from.map(of).find((some) => some.length > 0) ?? [];
  const open = [...own, ...of(undefined)];
  if (open.length > 0) return open;
  // A bundle's own files are at hand for few: the first engine's command shows best what to look at.
  return [...checks.filter(({ layer }) => layer !== "oci-config"), ...checks].slice(0, 1);
}
