import { lineBefore, lineRound } from "../match/line-round.ts";

/** What a line speaks of: which pod, container or unit has the problem. */
export type Subject = { kind: "pod" | "container" | "unit"; name: string };

/** How far round a place words are looked for (characters): on its line, and above it in what kubectl describes. */
const looked = { line: 4_000, above: 20_000 };

/** A container's id as a runtime names it; shown as its programs show it. */
const longId = /^[0-9a-f]{13,64}$/;

/** How kubelet, CRI-O and containerd name a pod in a line. */
const pods: RegExp[] = [
  /\bpod(?:Name)?=\\*"?(?<name>[\w.-]+(?:\/[\w.-]+)?)/,
  /\bpods? \\*"(?<name>[\w.-]+)_(?<space>[\w-]+)\([\w-]+\)/,
  /PodSandboxMetadata\{Name:(?<name>[\w.-]+),(?:[^}]*Namespace:(?<space>[\w.-]+))?/,
  /\bpods? \\*"(?<name>[\w.-]+(?:\/[\w.-]+)?)\\*"/,
  /\bpods?\/(?<name>[a-z0-9][\w.-]*)/,
];

/** How engines, Compose and the kubelet name a container. */
const containers: RegExp[] = [
  /\bcontainer(?:Name)?=\\*"?(?<name>[\w.-]+)/,
  /StartContainer\\*" for \\*"(?<name>[\w.-]+)/,
  /\bCannot start (?:container|service) (?<name>[\w.-]+)/i,
  /\b(?:unable to start container|starting container|failed to start container|start container) \\*["']?(?!process\b)(?<name>[\w.-]+)/,
  /\bcontainer \\*"(?<name>[\w.-]+)\\*"/i,
  /\bContainer (?<name>[\w.-]+) +(?:Error|Starting|Creating|Recreate|Waiting)/,
  /^\s*(?<name>[\w.-]+-\d+) +\| /,
  /^\s*(?<name>[\w-]+_\d+) +\| /,
  /\bconmon (?<name>[0-9a-f]{12,64})\b/,
  /\b(?:libpod|docker|crio|cri-containerd)-(?<name>[0-9a-f]{12,64})\b/,
];

const units: RegExp[] = [/(?<![\w/@.-])(?<name>[\w@:-][\w@:.-]*\.(?:service|scope|socket|mount))(?![\w/-])/];

/**
 * The pod, the container and the unit that a line of a paste speaks of, as far as it names them; of `kubectl describe`
 * those that the lines above name.
 * @param at an offset in the line
 */
export function subjectsOf(paste: string, at: number): Subject[] {
  const line = lineRound(paste, at, at, looked.line);
  const above = paste.slice(Math.max(0, at - looked.above), at - lineBefore(paste, at, looked.line).length);
  const pod = named(pods, line) ?? describedPod(above);
  const container = named(containers, line) ?? describedContainer(above);
  const unit = pod === undefined && container === undefined ? named(units, line) : undefined;
  return [
    ...(pod === undefined ? [] : [{ kind: "pod", name: pod } as const]),
    ...(container === undefined ? [] : [{ kind: "container", name: shortId(container) } as const]),
    ...(unit === undefined ? [] : [{ kind: "unit", name: unit } as const]),
  ];
}

function named(patterns: RegExp[], line: string): string | undefined {
  for (const pattern of patterns) {
    const { name, space } = pattern.exec(line)?.groups ?? {};
    // What ends a sentence is no part of a name.
    if (name !== undefined) return (space ? `${space}/${name}` : name).replace(/[.:-]+$/, "");
  }
  return undefined;
}

/** `kubectl describe pod` begins with the pod's name, and has its container's state below its name. */
function describedPod(above: string): string | undefined {
  const name = [...above.matchAll(/^Name: +(\S+)$/gm)].at(-1);
  if (!name) return undefined;
  const space = /^Namespace: +(\S+)$/m.exec(above.slice(name.index))?.[1];
  return space === undefined ? name[1] : `${space}/${name[1]}`;
}

function describedContainer(above: string): string | undefined {
  const list = above.lastIndexOf("Containers:\n");
  if (list === -1 || above.includes("\nEvents:", list)) return undefined;
  return [...above.slice(list).matchAll(/^ {2,4}([\w.-]+):$/gm)]
    .filter(([line]) => /^ {2}\S/.test(line))
    .at(-1)?.[1];
}

function shortId(name: string): string {
  return longId.test(name) ? name.slice(0, 12) : name;
}
