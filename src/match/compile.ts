import type { MatchIndex } from "../schema/match-index.ts";
import { Anchors } from "./anchors.ts";
import { type Pattern, parsePattern } from "./pattern.ts";

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
  patterns: Pattern[];
  /** One a pattern. */
  roles: Role[];
  anchors: Anchors;
  /** By template: the first of its entries in the index's columns, and one past the last. */
  entries: { start: number; end: number }[];
};

/** Words that only stand where containers are spoken of: a message that says little counts beside one of them. */
const contextWords = [
  ..."runc crun youki runsc gvisor krun conmon containerd dockerd docker podman buildah buildkit".split(" "),
  ..."kubelet kubectl kubepods crio oci nerdctl libpod moby docker0 kubernetes".split(" "),
  ..."container_linux process_linux rootfs_linux standard_init_linux nsexec".split(" "),
];

/** Compiles an index: some 30 ms for ten thousand templates. */
export function compileIndex(index: MatchIndex): Compiled {
  const patterns: Pattern[] = [];
  const roles: Role[] = [];
  function add(source: string, role: Role): void {
    patterns.push(parsePattern(source));
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
  return { index, patterns, roles, anchors: new Anchors(patterns), entries: entriesOf(index) };
}

function entriesOf({ messages }: MatchIndex): { start: number; end: number }[] {
  let end = 0;
  return messages.owners.map((owners) => {
    const start = end;
    end += owners;
    return { start, end };
  });
}
