/** What differs between two equal runs, and what takes its place. */
export type Mask = readonly [pattern: RegExp, mask: string];

/**
 * A mask names the kind of value, so that a reader knows what was there; everything else is compared byte for byte. They
 * are applied in this order. A new one goes to the end: `crunbook redact` brings recordings up to date with it, which
 * need no replay (masked.ts). Whoever changes or removes one is asked to record again.
 */
export const masks: readonly Mask[] = [
  // logrus: time="2026-11-21T23:28:32Z" level=error …
  [/\btime="[^"]*"/g, 'time="[TIME]"'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?/g, "[TIME]"],
  // runc's nsexec.c names its stage and process: nsexec-1[803]:
  [/\bnsexec(-\d)?\[\d+\]/g, "nsexec$1[[PID]]"],
  [/\/proc\/\d+\b/g, "/proc/[PID]"],
  [/\/proc\/(self|thread-self|\[PID\])\/fd\/\d+/g, "/proc/$1/fd/[FD]"],
  [/\breopen fd \d+/g, "reopen fd [FD]"],
  // nsexec.c prints whatever errno was left over here: "Success" in one run, "Invalid argument" in the next.
  [/(failed to sync with stage-\d: next state: )[A-Z][a-z ]+/g, "$1[STALE ERRNO]"],
  // A C or Go address.
  [/\b0xc?[0-9a-f]{7,16}\b/g, "[ADDRESS]"],
  // The identity of a namespace: net:[4026532281]
  [/\b(cgroup|ipc|mnt|net|pid|time|user|uts):\[\d+\]/g, "$1:[[INODE]]"],
  // The date in `ls -l`, of files that the run made.
  [/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d (?:[ \d]\d:\d\d| \d{4})\b/g, "[DATE]"],
  // The identity of a pipe or a socket, in what /proc/self/fd/1 leads to: pipe:[20394]
  [/\b(pipe|socket):\[\d+\]/g, "$1:[[INODE]]"],
  // A port that the kernel chose for a client, from its own range: 127.0.0.1:43512
  [
    /(\b\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:]+\]|\blocalhost):(?:3276[89]|327[7-9]\d|32[89]\d\d|3[3-9]\d{3}|[45]\d{4}|60\d{3})\b/g,
    "$1:[PORT]",
  ],
  // An engine's id of a container. What `sha256:` leads is an image's, which is always the same.
  [/(?<!sha256:)\b[\da-f]{64}\b/g, "[ID]"],
  // runc's cgroups name the process that they cannot move; a value that cannot be written stands in quotation marks.
  [/\bfailed to write \d+(?=: )/g, "failed to write [PID]"],
];

/** Masks all that may differ between two runs of one example. */
export function redact(text: string): string {
  return masks.reduce((masked, [pattern, mask]) => masked.replaceAll(pattern, mask), text);
}
