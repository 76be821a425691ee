/** The list of what a browser keeps, below the site's home. In a store it is the seal: all of its pages are there. */
export const listFile = "offline.json";

/** The whole site as one file, below the site's home. */
export const archiveFile = "crunbook-site.tar.gz";

/** The service worker's script, below the site's home: its place is what it is in charge of. */
export const serviceWorkerFile = "service-worker.js";

/**
 * The store of the lab's files in a browser.
 * @param base the path of the site's home: each site throws away what it does not need itself
 */
export function labStore(base: string): string {
  return `crunbook-lab ${base}`;
}

/**
 * What the names of the site's stores begin with; the build's name follows, so that the files of two builds do not mix.
 * @param base the path of the site's home, for sites that share a host: `/`, `/kb/`
 */
export function storeFamily(base: string): string {
  return `crunbook-site ${base} `;
}
