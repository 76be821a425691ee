/** A source on GitHub at a tag: owner/name, tag and path. */
const gitSource = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:blob|tree|raw)\/([^/]+)\/([^#?]+)/;

/**
 * What a link to a source says: whose it is and where it stands there, as the reader would name it.
 * @returns "containers/crun 1.14.1, src/libcrun/container.c"; of other addresses host and path
 */
export function sourceTitle(address: string): string {
  const [, repository, tag, path] = gitSource.exec(address) ?? [];
  if (repository !== undefined) return `${repository} ${tag}, ${path}`;
  const { host, pathname } = new URL(address);
  return `${host}${pathname.replace(/\/$/, "")}`;
}
