import type { Catalogue, Message, ReleaseTags } from "./message.ts";

/**
 * How a repository tags its releases, told from the tags.
 * @param tagged releases with their tags, oldest first
 * @returns undefined when there is none
 */
export function releaseTags(tagged: { release: string; tag: string }[]): ReleaseTags | undefined {
  const forms: { tag: string; until: string }[] = [];
  for (const { release, tag } of tagged) {
    const form = tag.replace(release, () => "{release}");
    const before = forms.at(-1);
    if (before?.tag === form) before.until = release;
    else forms.push({ tag: form, until: release });
  }
  const newest = forms.pop();
  return newest && { tag: newest.tag, ...(forms.length > 0 && { earlierTags: forms }) };
}

/** What the paths of a program's further repositories begin with: "github.com/docker/cli/". */
export function pathPrefix(repository: string): string {
  return `${repository.replace("https://", "")}/`;
}

/**
 * The address of a message's file, as the last release that has the message has it.
 * @returns undefined for a catalogue that a person wrote: its releases are commits, patched packages, several programs
 */
export function sourceAddress(catalogue: Catalogue, { file, last }: Message): string | undefined {
  const { releases, alsoFrom = [] } = catalogue;
  const further = alsoFrom.find((source) => file.startsWith(pathPrefix(source.repository)));
  const { repository, tag, earlierTags } = further ?? catalogue;
  if (tag === undefined) return undefined;
  const path = further ? file.slice(pathPrefix(repository).length) : file;
  // Every repository that is extracted is on GitHub (tests/unit/messages/extract.test.ts).
  return `${repository}/blob/${tagOf({ tag, earlierTags }, releases, last)}/${path}`;
}

function tagOf({ tag, earlierTags = [] }: ReleaseTags, releases: string[], release: string): string {
  const at = releases.indexOf(release);
  const earlier = earlierTags.find(({ until }) => at <= releases.indexOf(until));
  return (earlier?.tag ?? tag).replace("{release}", () => release);
}
