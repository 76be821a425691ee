import type { MatchIndex } from "../schema/match-index.ts";
import { Anchors } from "./anchors.ts";
import { locateWord, type Pattern, parsePattern } from "./pattern.ts";

/** What finding a pattern says. */
export type Role =
  | { role: "signature"; issue: number; signature: number }
  | { role: "check"; issue: number; check: number }
  | { role: "wrapper"; wrapper: number }
  | { role: "context"; word: string }
  | { role: "message"; template: number };

/** An index, ready to match. */
export type Compiled = {
  index: MatchIndex;
  /** What to look for. */
  sources: string[];
  /** One a pattern. */
  roles: Role[];
  anchors: Anchors;
  /** A pattern, taken apart, with where its anchor stands in it. */
  pattern(index: number): Anchored;
  /** By template: the first of its entries in the index's columns, and one past the last. */
  entries: { start: number; end: number }[];
};

/** A pattern with the place of its anchor: which literal, and how far into it. */
export type Anchored = Pattern & { anchor: { literal: number; offset: number } };

/** Words that only stand where containers are spoken of: a message that says little counts beside one of them. */
const contextWords = [
  ..."runc crun youki runsc gvisor krun conmon containerd dockerd docker podman buildah buildkit".split(" "),
  ..."kubelet kubectl kubepods crio oci nerdctl libpod moby docker0 kubernetes".split(" "),
  ..."container_linux process_linux rootfs_linux standard_init_linux nsexec".split(" "),
];

/** Compiles an index: some 30 ms for ten thousand templates. */
export function compileIndex(index: MatchIndex): Compiled {
  const sources: string[] = [];
  const roles: Role[] = [];
  function add(source: string, role: Role): void {
    sources.push(source);
    roles.push(role);
  }
  for (const [issue, { signatures, checks }] of index.issues.entries()) {
    for (const [signature, { pattern }] of signatures.entries())
      add(pattern, { role: "signature", issue, signature });
    for (const [check, { prints }] of checks.entries()) add(prints, { role: "check", issue, check });
  }
  for (const [wrapper, { pattern }] of index.wrappers.entries()) add(pattern, { role: "wrapper", wrapper });
  for (const word of contextWords) add(word, { role: "context", word });
  for (const [i, template] of index.messages.templates.entries())
    add(template, { role: "message", template: i });
  const anchors = new Anchors(sources);
  // Of ten thousand patterns a paste asks for a dozen.
  const parsed: (Anchored | undefined)[] = [];
  return {
    index,
    sources,
    roles,
    anchors,
    entries: entriesOf(index),
    pattern(at) {
      let pattern = parsed[at];
      if (!pattern) {
        const parts = parsePattern(sources[at] ?? "");
        pattern = { ...parts, anchor: locateWord(parts, anchors.anchors[at] ?? 0) };
        parsed[at] = pattern;
      }
      return pattern;
    },
  };
}

function entriesOf({ messages }: MatchIndex): { start: number; end: number }[] {
  let end = 0;
  return messages.owners.map((owners) => {
    const start = end;
    end += owners;
    return { start, end };
  });
}
