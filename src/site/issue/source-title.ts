/** A source on GitHub at a tag or a commit. */
const gitSource = /^https:\/\/github\.com\/[\w.-]+\/([\w.-]+)\/(?:blob|tree|raw)\/([^/]+)\//;
const commit = /^[0-9a-f]{40}$/;

/**
 * What a link to a source says, short enough to stand behind what it is for: "crun 1.14.1" of a file at a tag, of a
 * commit its first letters, of any other page its host.
 */
export function sourceTitle(address: string): string {
  const [, repository, at] = gitSource.exec(address) ?? [];
  if (repository === undefined || at === undefined) return new URL(address).host;
  return `${repository} ${commit.test(at) ? at.slice(0, 7) : at}`;
}
